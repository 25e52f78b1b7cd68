import Link from 'next/link';
import { zoneName } from '../../../locale/time-zone.ts';
import { ConnectionLine } from '../connection/connection-line.tsx';
import { SearchLink } from '../search/search-link.tsx';
import * as messages from './messages.ts';
import { Wordmark } from './wordmark.tsx';

/** The head of every page that fans read, with the line that says how fresh it is, always in the same place. */
export const Masthead = ({ zone }: { readonly zone: string }) => (
  <header className="pt-[max(0.75rem,env(safe-area-inset-top))]">
    <div className="flex items-end justify-between gap-4 pb-2">
      <Link href="/" prefetch={false} className="no-underline">
        <Wordmark className="text-[clamp(2rem,11vw,2.6rem)]" />
      </Link>
      <nav aria-label={messages.MAIN} className="flex gap-3 pb-1 text-[0.9375rem] sm:gap-4 print:hidden">
        <Link href="/" prefetch={false} className="no-underline hover:underline max-sm:hidden">
          {messages.MATCHES}
        </Link>
        <Link href="/competitions" prefetch={false} className="no-underline hover:underline">
          {messages.COMPETITIONS}
        </Link>
        <SearchLink />
      </nav>
    </div>
    <div className="flex h-7 items-center gap-1 border-y border-rule text-[0.8125rem] text-muted">
      <span className="mr-auto pr-3">
        <ConnectionLine />
      </span>
      {/* Another zone, other elements: the same ones would begin somewhere else for a longer name, and jump. */}
      <span key={`in ${zone}`} className="times-in">
        {messages.TIMES_IN}{' '}
      </span>
      <span key={zone} className="min-w-0 truncate">
        {zoneName(zone)}
      </span>
    </div>
  </header>
);
