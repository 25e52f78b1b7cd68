import Link from 'next/link';
import * as messages from './messages.ts';

/** Where to go from a page that there is not. */
export const WaysOn = () => (
  <p className="mt-6 flex gap-6">
    <Link href="/" prefetch={false} className="font-semibold underline">
      {messages.TODAYS_MATCHES}
    </Link>
    <Link href="/search" prefetch={false} className="font-semibold underline">
      {messages.SEARCH}
    </Link>
  </p>
);
