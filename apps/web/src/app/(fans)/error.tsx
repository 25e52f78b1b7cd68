'use client';

import * as messages from '../../features/fans/unavailable/messages.ts';

/** A mistake of ours while rendering. What could not be read has a page of its own, with status 503. */
export default function FansError({ retry }: { readonly retry: () => void }) {
  return (
    <section className="py-16">
      <h1 className="text-2xl font-bold">{messages.ERROR_TITLE}</h1>
      <p className="mt-3 text-muted">{messages.ERROR}</p>
      <p className="mt-6">
        <button type="button" onClick={() => retry()} className="cursor-pointer font-semibold underline">
          {messages.TRY_AGAIN}
        </button>
      </p>
    </section>
  );
}
