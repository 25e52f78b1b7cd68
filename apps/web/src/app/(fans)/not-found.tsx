import Link from 'next/link';
import * as messages from '../../features/fans/unavailable/messages.ts';

export default function NotFound() {
  return (
    <section className="py-16">
      <h1 className="text-2xl font-bold">{messages.NOT_FOUND}</h1>
      <p className="mt-3 text-muted">{messages.NOT_FOUND_WHY}</p>
      <p className="mt-6 flex gap-6">
        <Link href="/" prefetch={false} className="font-semibold underline">
          {messages.TODAYS_MATCHES}
        </Link>
        <Link href="/search" prefetch={false} className="font-semibold underline">
          {messages.SEARCH}
        </Link>
      </p>
    </section>
  );
}
