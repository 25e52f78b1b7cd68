/** Instead of a page whose scores could not be read. Its HTTP status is 503. */
export const Unavailable = ({ retry }: { readonly retry: string }) => (
  <section className="py-16" aria-labelledby="unavailable">
    <h1 id="unavailable" className="text-2xl font-bold">
      The scores cannot be read right now
    </h1>
    <p className="mt-3 max-w-prose text-muted">
      The page is here, but the server that keeps the scores does not answer. Nothing is lost: it will be
      shown as soon as it is back.
    </p>
    <p className="mt-6">
      <a href={retry} className="font-semibold underline">
        Try again
      </a>
    </p>
  </section>
);
