import * as messages from './messages.ts';
import { RetrySoon } from './retry-soon.tsx';

/** Instead of a page whose scores could not be read. Its HTTP status is 503. */
export const Unavailable = ({ retry }: { readonly retry: string }) => (
  <section className="py-16" aria-labelledby="unavailable">
    <h1 id="unavailable" className="text-2xl font-bold">
      {messages.TITLE}
    </h1>
    <p className="mt-3 max-w-prose text-muted">{messages.RETRYING}</p>
    <RetrySoon />
    <p className="mt-6">
      <a href={retry} className="font-semibold underline">
        {messages.TRY_AGAIN}
      </a>
    </p>
  </section>
);
