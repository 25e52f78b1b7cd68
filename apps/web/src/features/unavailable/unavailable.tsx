import { RetrySoon } from './retry-soon.tsx';

/** Instead of a page whose scores could not be read. Its HTTP status is 503. */
export const Unavailable = ({ retry }: { readonly retry: string }) => (
  <section className="py-16" aria-labelledby="unavailable">
    <h1 id="unavailable" className="text-2xl font-bold">
      The scores cannot be read right now
    </h1>
    <p className="mt-3 max-w-prose text-muted">
      The page is here, but the server that keeps the scores does not answer. This page tries again by itself
      every few seconds.
    </p>
    <RetrySoon />
    <p className="mt-6">
      <a href={retry} className="font-semibold underline">
        Try again
      </a>
    </p>
  </section>
);
