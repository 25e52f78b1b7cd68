'use client';

import { hasScore, isAhead, isUnattended, isUnderWay } from '@scoreline/match';
import Link from 'next/link';
import { useState } from 'react';
import { dayOf, dayTitle, timeOf } from '../../../locale/day.ts';
import { lastNews, statusLabel } from '../../../match-status/status-label.ts';
import { PlainButton } from '../../../ui/plain-button.tsx';
import { SearchField } from '../records/search-field.tsx';
import { type ListedMatch, matchesText } from './match-filter.ts';
import * as messages from './messages.ts';

interface Props {
  readonly matches: readonly ListedMatch[];
  readonly zone: string;
  /** Epoch milliseconds of the server's clock when the list was made. */
  readonly now: number;
  /** What to say when there are none. */
  readonly empty: string;
}

const PAGE = 100;

/** Matches by day, each leading to its console; typing narrows them at once. */
export const MatchList = ({ matches, zone, now, empty }: Props) => {
  const [typed, setTyped] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const found = typed.trim() === '' ? matches : matches.filter((one) => matchesText(one, typed.trim()));
  const shown = found.slice(0, limit);
  const today = dayOf(now, zone);
  return (
    <>
      <SearchField placeholder={messages.SEARCH_HINT} typed={typed} edit={setTyped} />
      <p role="status" className="py-3 text-muted">
        {found.length === 0
          ? typed.trim() === ''
            ? empty
            : messages.noneFor(typed.trim())
          : messages.found(found.length)}
      </p>
      <ul>
        {shown.map((one, index) => {
          const day = dayOf(one.summary.kickoffAt, zone);
          const before = shown[index - 1];
          const isNewDay = before === undefined || dayOf(before.summary.kickoffAt, zone) !== day;
          return (
            <li key={one.match.id}>
              {isNewDay && (
                <h2 className="border-b-2 border-rule pt-5 pb-1 font-bold">{dayTitle(day, today)}</h2>
              )}
              <MatchRow of={one} zone={zone} now={now} />
            </li>
          );
        })}
      </ul>
      {found.length > limit && (
        <PlainButton onClick={() => setLimit(limit + PAGE)} className="min-h-12 underline">
          {messages.showMore(Math.min(PAGE, found.length - limit))}
        </PlainButton>
      )}
    </>
  );
};

const MatchRow = ({
  of: { match, summary, competition },
  zone,
  now,
}: { readonly of: ListedMatch } & Pick<Props, 'zone' | 'now'>) => {
  const isLive = isUnderWay(summary.status);
  const isOut = isUnattended(summary, now);
  const label = isAhead(summary.status)
    ? timeOf(summary.kickoffAt, zone)
    : statusLabel(summary, now, zone).text;
  return (
    <Link
      href={`/admin/match/${match.id}`}
      className="grid min-h-14 grid-cols-[var(--status-column)_1fr_auto] items-center gap-3 border-b border-hairline py-2 no-underline hover:bg-hairline/40"
    >
      <span
        className={`font-figures text-lg ${isOut ? 'text-wrong' : isLive ? 'text-signal' : 'text-muted'}`}
      >
        {label}
      </span>
      <span className="min-w-0">
        <span className="block break-words font-semibold">
          {messages.versus(match.home.name, match.away.name)}
        </span>
        <span className="block break-words text-sm text-muted">
          {isOut && (
            <strong className="block text-wrong">{messages.nobodyEnded(lastNews(summary, now, zone))}</strong>
          )}
          {[competition, match.group, match.round, match.replay ? messages.REPLAY : null]
            .filter((part) => part !== null)
            .join(', ')}
        </span>
      </span>
      <span className="font-figures text-2xl whitespace-nowrap">
        {hasScore(summary) ? `${summary.score.home}–${summary.score.away}` : ''}
      </span>
    </Link>
  );
};
