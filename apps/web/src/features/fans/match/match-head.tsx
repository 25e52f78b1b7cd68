'use client';

import { hasScore, isAhead, readResult, SIDES } from '@scoreline/match';
import type { Snapshot } from '@scoreline/protocol';
import Link from 'next/link';
import { teamPath } from '../../../address/paths.ts';
import { type Day, dayOf, dayTitle, timeOf } from '../../../locale/day.ts';
import { isolate, namesOf } from '../../../locale/isolate.ts';
import { useReader } from '../../../locale/reader-context.tsx';
import { continuation, lastNews } from '../../../match-status/status-label.ts';
import { useParts } from '../../../sports/parts-context.ts';
import { Flip } from '../../../ui/flip.tsx';
import { TeamMark } from '../../../ui/team-mark.tsx';
import { Star } from '../favourites/star.tsx';
import { matchNotes } from '../match-row/match-notes.ts';
import { capital } from '../match-row/messages.ts';
import { shownScore, spokenScore } from '../score/score-text.ts';
import { shootOutWords } from '../score/shoot-out-words.ts';
import { CountdownCell } from '../status/countdown-cell.tsx';
import { StatusCell } from '../status/status-cell.tsx';
import { useIsUnattended } from '../status/use-is-unattended.ts';
import * as messages from './messages.ts';

/** Competition, names, the score as wide as a phone, the clock, and who scored. */
export const MatchHead = ({
  snapshot,
  renderedAt,
  isBeside = false,
}: {
  readonly snapshot: Snapshot;
  /** The server's time that the page was rendered at, epoch milliseconds. */
  readonly renderedAt: number;
  /** It stands beside a board, whose page has a heading of its own. */
  readonly isBeside?: boolean;
}) => {
  const { match, competition, summary } = snapshot;
  const { HeadNote, HeadFoot } = useParts(summary).story;
  const shown = shownScore(summary);
  const { zone, locale } = useReader();
  const today: Day = dayOf(renderedAt, zone);
  const day = dayOf(summary.kickoffAt, zone);
  const time = timeOf(summary.kickoffAt, zone, locale);
  // `7:30` and `PM`
  const [figures, half] = time.split(' ');
  const where = [match.group, match.round ?? match.stage].filter((part) => part !== null);
  const said = spokenScore(namesOf(match), summary);
  const { marked } = readResult(summary);
  const isOut = useIsUnattended(summary, renderedAt);
  const silence = isOut ? [capital(lastNews(summary, renderedAt, zone, locale))] : [];
  const goesOn = isOut ? null : continuation(summary, renderedAt, zone, locale);
  const notes = [...silence, ...(goesOn === null ? [] : [capital(goesOn)]), ...matchNotes(match, summary)];
  const below = (
    summary.status === 'scheduled' || day === today ? notes : [dayTitle(day, today, locale), ...notes]
  ).join(' · ');
  const Title = isBeside ? 'h2' : 'h1';
  return (
    <header className="match-head">
      <p className="mt-5 flex items-baseline gap-1 text-[0.9375rem]">
        <span className="min-w-0 flex-1">
          <Link
            href={`/competition/${competition.slug}`}
            prefetch={false}
            className="font-bold no-underline hover:underline"
          >
            {isolate(competition.name)} {competition.season}
          </Link>
          {where.length > 0 && <span className="text-muted"> · {where.join(' · ')}</span>}
        </span>
        <Star
          kind="matches"
          id={match.id}
          name={messages.versus(match.home.name, match.away.name)}
          className="-my-3 -mr-2 self-center"
        />
      </p>
      <Title className="sr-only">{said}</Title>
      {/* Above the figures, whose font reaches over the links further than one sees. */}
      <div className="relative mt-4 grid grid-cols-2 gap-4 border-t-2 border-rule pt-3 text-lg leading-tight">
        {SIDES.map((side) => (
          <span
            key={side}
            className={`flex min-h-[2.5em] gap-2 font-bold ${marked !== null && marked !== side ? 'text-muted' : ''} ${side === 'away' ? 'flex-row-reverse text-right' : ''}`}
          >
            <TeamMark colour={match[side].colour} crest={match[side].crest} className="mt-[0.1em]" />
            <Link
              href={teamPath(match[side])}
              prefetch={false}
              className="min-w-0 [overflow-wrap:anywhere] no-underline hover:underline"
            >
              {isolate(match[side].name)}
            </Link>
          </span>
        ))}
      </div>
      {hasScore(summary) ? (
        <div
          className="match-score font-figures"
          data-testid="score"
          data-figures={`${shown.home}${shown.away}`.length}
        >
          <Flip value={shown.home} />
          <span className="match-score-dash">–</span>
          <Flip value={shown.away} />
        </div>
      ) : (
        <div
          className="match-score font-figures justify-center!"
          data-testid="score"
          data-figures={half === undefined ? 'time' : 'half-day-time'}
          aria-hidden="true"
        >
          {isAhead(summary.status) ? figures : <span className="text-muted">{messages.VERSUS}</span>}
          {half !== undefined && isAhead(summary.status) && <span className="match-score-half">{half}</span>}
        </div>
      )}
      {/* What is told beside the clock does not push it out of the middle. */}
      <div className="grid min-h-10 grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-baseline gap-3 pt-1 text-center">
        {summary.status === 'scheduled' ? (
          <span className="col-start-2 text-lg font-semibold">
            {messages.dayAndTime(dayTitle(day, today, locale), time)}
            <span className="block text-base font-normal text-muted">
              <CountdownCell kickoffAt={summary.kickoffAt} renderedAt={renderedAt} isFull />
            </span>
          </span>
        ) : (
          <StatusCell summary={summary} renderedAt={renderedAt} className="col-start-2 text-[2.25rem]!" />
        )}
        {HeadNote !== undefined && <HeadNote summary={summary} />}
        {summary.shootOut !== null && (
          <span className="text-left font-figures text-2xl whitespace-nowrap" data-testid="shoot-out">
            {summary.shootOut.home}–{summary.shootOut.away}{' '}
            <span className="font-sans text-sm font-normal max-[22rem]:text-xs">
              {shootOutWords(summary)}
            </span>
          </span>
        )}
      </div>
      {/* Another text, another element: the same one would begin somewhere else in the line, and jump. */}
      <p key={below} className="min-h-6 text-center text-sm text-muted">
        {below}
      </p>
      {HeadFoot !== undefined && <HeadFoot match={match} incidents={snapshot.incidents} />}
    </header>
  );
};
