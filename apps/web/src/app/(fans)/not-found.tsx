import Link from 'next/link';

export default function NotFound() {
  return (
    <section className="py-16">
      <h1 className="text-2xl font-bold">There is no such page</h1>
      <p className="mt-3 text-muted">
        The match, team or competition may have been removed, or the address is not complete.
      </p>
      <p className="mt-6 flex gap-6">
        <Link href="/" prefetch={false} className="font-semibold underline">
          Today’s matches
        </Link>
        <Link href="/search" prefetch={false} className="font-semibold underline">
          Search
        </Link>
      </p>
    </section>
  );
}
