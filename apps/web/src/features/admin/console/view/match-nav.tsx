import type { Me } from '@scoreline/protocol';
import Link from 'next/link';
import * as messages from '../messages.ts';

interface Props {
  readonly matchId: string;
  readonly role: Me['role'];
  readonly sunlight: { readonly isOn: boolean; readonly turn: (isOn: boolean) => void };
}

const LINK = 'inline-flex min-h-12 min-w-12 items-center underline';

/** Where else to go from a match's console, and how it looks. */
export const MatchNav = ({ matchId, role, sunlight }: Props) => (
  <nav aria-label={messages.MATCH} className="flex flex-wrap gap-x-4 px-4 pt-4">
    <Link href="/admin" className={LINK}>
      {messages.ALL_MATCHES}
    </Link>
    <Link href={`/match/${matchId}`} className={LINK}>
      {messages.FANS_PAGE}
    </Link>
    <label className="inline-flex min-h-12 items-center gap-2">
      <input
        type="checkbox"
        checked={sunlight.isOn}
        onChange={({ target }) => sunlight.turn(target.checked)}
        className="size-6 accent-ink"
      />
      {messages.SUNLIGHT}
    </label>
    {role !== 'scorer' && (
      <Link href={`/admin/match/${matchId}/scorers`} className={LINK}>
        {messages.SCORERS}
      </Link>
    )}
    <Link href={`/admin/audit?match=${matchId}`} className={LINK}>
      {messages.AUDIT}
    </Link>
  </nav>
);
