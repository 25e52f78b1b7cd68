'use client';

import { isAhead } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { dayOf, timeOf } from '../../../locale/day.ts';
import { statusLabel } from '../../../match-status/status-label.ts';
import { Button } from '../../../ui/button.tsx';
import { PlainButton } from '../../../ui/plain-button.tsx';
import { BulkForm } from './bulk-form.tsx';
import * as messages from './messages.ts';
import { roundsOf } from './rounds.ts';

interface Props {
  readonly matches: readonly BoardMatch[];
  readonly zone: string;
  readonly now: number;
}

/** A competition's matches round by round; a round can be postponed or moved as a whole. */
export const RoundList = ({ matches, zone, now }: Props) => {
  const router = useRouter();
  const [open, setOpen] = useState<string | null>(null);
  if (matches.length === 0) return <p className="py-3 text-muted">{messages.NO_MATCHES}</p>;
  return (
    <ul className="flex flex-col gap-8">
      {roundsOf(matches).map((round) => (
        <li key={round.key}>
          <div className="flex flex-wrap items-end justify-between gap-x-4 border-b-2 border-rule">
            <h3 className="min-w-0 py-2 font-bold break-words">
              {round.title}{' '}
              <span className="font-normal text-muted">{messages.matchCount(round.matches.length)}</span>
            </h3>
            <PlainButton
              aria-expanded={open === round.key}
              aria-label={messages.editRound(round.title)}
              className="min-h-12 underline"
              onClick={() => setOpen(open === round.key ? null : round.key)}
            >
              {messages.EDIT_ROUND}
            </PlainButton>
          </div>
          {open === round.key && (
            <BulkForm matches={round.matches} done={() => router.refresh()} close={() => setOpen(null)} />
          )}
          <ul>
            {round.matches.map(({ match, summary }) => (
              <li
                key={match.id}
                className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-hairline sm:grid-cols-[10rem_minmax(0,1fr)_auto]"
              >
                <span className="pt-2 text-sm text-muted sm:py-2">
                  {dayOf(summary.kickoffAt, zone)}{' '}
                  {isAhead(summary.status)
                    ? timeOf(summary.kickoffAt, zone)
                    : statusLabel(summary, now, zone).text}
                </span>
                <span className="col-start-1 min-w-0 pb-2 font-semibold break-words sm:col-start-2 sm:py-2">
                  {messages.versus(match.home.name, match.away.name)}
                </span>
                <span className="col-start-2 row-span-2 row-start-1 flex sm:col-start-3 sm:row-span-1">
                  <Link
                    href={`/admin/match/${match.id}/edit`}
                    aria-label={messages.editMatch(messages.versus(match.home.name, match.away.name))}
                    className="inline-flex min-h-12 items-center px-2 underline"
                  >
                    {messages.EDIT}
                  </Link>
                  <Link
                    href={`/admin/match/${match.id}`}
                    aria-label={messages.scoreMatch(messages.versus(match.home.name, match.away.name))}
                    className="inline-flex min-h-12 items-center px-2 underline"
                  >
                    {messages.SCORE}
                  </Link>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
      <li>
        <Button onClick={() => router.refresh()}>{messages.RELOAD}</Button>
      </li>
    </ul>
  );
};
