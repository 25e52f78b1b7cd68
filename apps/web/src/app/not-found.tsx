import Link from 'next/link';
import { Wordmark } from '../features/fans/masthead/wordmark.tsx';
import * as messages from '../features/fans/unavailable/messages.ts';
import { WaysOn } from '../features/fans/unavailable/ways-on.tsx';

export default function NotFound() {
  return (
    <main className="fans-page py-6">
      <Link href="/" prefetch={false} className="no-underline">
        <Wordmark className="text-[2.6rem]" />
      </Link>
      <h1 className="mt-12 text-2xl font-bold">{messages.NOT_FOUND}</h1>
      <WaysOn />
    </main>
  );
}
