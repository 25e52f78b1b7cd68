'use client';

/** A mistake of ours while rendering. What could not be read has a page of its own, with status 503. */
export default function FansError({ retry }: { readonly retry: () => void }) {
  return (
    <section className="py-16">
      <h1 className="text-2xl font-bold">This page could not be shown</h1>
      <p className="mt-3 text-muted">The mistake is ours. The scores themselves are safe.</p>
      <p className="mt-6">
        <button type="button" onClick={() => retry()} className="cursor-pointer font-semibold underline">
          Try again
        </button>
      </p>
    </section>
  );
}
