'use client';

import { type AnySummary, hasScore, readResult, SIDES, type Side } from '@scoreline/match';
import type { BoardMatch, Competition } from '@scoreline/protocol';
import Link from 'next/link';
import { matchPath } from '../../../address/paths.ts';
import { namesOf } from '../../../locale/isolate.ts';
import { useReader } from '../../../locale/reader-context.tsx';
import { continuation, lastNews, statusLabel } from '../../../match-status/status-label.ts';
import { viewOf } from '../../../sports/views.ts';
import { Flip } from '../../../ui/flip.tsx';
import { SpokenText } from '../../../ui/spoken-text.tsx';
import { TeamMark } from '../../../ui/team-mark.tsx';
import { TeamName } from '../../../ui/team-name.tsx';
import { Star } from '../favourites/star.tsx';
import { endingWords } from '../score/ending-words.ts';
import { scoreWords, shownScore } from '../score/score-text.ts';
import { SignalBar } from '../score/signal-bar.tsx';
import { CountdownCell } from '../status/countdown-cell.tsx';
import { StatusCell } from '../status/status-cell.tsx';
import { useIsUnattended } from '../status/use-is-unattended.ts';
import { matchNotes, rowNotes } from './match-notes.ts';
import * as messages from './messages.ts';

/** A match on a board: status at the left, names, and the score in the right-hand column that all rows share. */
export const MatchRow = ({
  entry,
  renderedAt,
  competition,
  isYours = false,
}: {
  readonly entry: BoardMatch;
  /** The server's time that the page was rendered at, epoch milliseconds. */
  readonly renderedAt: number;
  /** Said in the row where it may stand apart from its competition. */
  readonly competition?: Pick<Competition, 'name' | 'season'>;
  /** It stands apart. */
  readonly isYours?: boolean;
}) => {
  const { zone, locale } = useReader();
  const { match, summary } = entry;
  const names = namesOf(match);
  const notes = matchNotes(match, summary);
  const from = competition === undefined ? [] : [`${competition.name} ${competition.season}`];
  // As one text, so that a note that comes or goes moves nothing beside it.
  const { news } = summary;
  const isOut = useIsUnattended(summary, renderedAt);
  const now = isOut && news !== undefined ? Math.max(renderedAt, news.dueBy) : renderedAt;
  const silence = isOut ? [messages.capital(lastNews(summary, now, zone, locale))] : [];
  const goesOn = isOut ? null : continuation(summary, now, zone, locale);
  const later = goesOn === null ? [] : [messages.capital(goesOn)];
  const foot = [...silence, ...later, ...rowNotes(match, summary), ...(isYours ? from : [])].join(' · ');
  const status = statusLabel(summary, now, zone, locale).spoken;
  // How it ended is among the notes, and says more than the status does.
  const spoken =
    endingWords(names, summary) === null
      ? [summary.status === 'live' && !isOut ? messages.LIVE : status]
      : [];
  const said = [scoreWords(names, summary), ...spoken, ...notes].join(', ');
  return (
    <li
      className="relative border-b border-hairline"
      data-match={match.id}
      data-home={match.home.id}
      data-away={match.away.id}
    >
      <SignalBar of={`${summary.score.home} ${summary.score.away}`} />
      <Link
        href={matchPath(match)}
        prefetch={false}
        className="match-row grid grid-cols-[var(--status-column)_minmax(0,1fr)_auto] pt-2.5 no-underline"
      >
        <SpokenText text={said}>
          <span className="flex h-9 items-center">
            <StatusCell summary={summary} renderedAt={renderedAt} />
          </span>
          <span className="min-w-0">
            {SIDES.map((side) => (
              <SideName key={side} entry={entry} side={side} />
            ))}
          </span>
          <Scores summary={summary} />
          {/* Always there: what is told of a match later pushes no other match away. */}
          <span className="row-foot">
            {foot !== '' && <span className="row-notes">{foot}</span>}
            {!isYours && from.length > 0 && <span className="row-competition">{from}</span>}
          </span>
        </SpokenText>
      </Link>
      <span className="absolute top-[2.875rem] left-0 flex h-9 items-center gap-0.5">
        <Star
          kind="matches"
          id={match.id}
          name={messages.versus(names.home, names.away)}
          className="-ml-2.5"
        />
        {summary.status === 'scheduled' && (
          <span className="pointer-events-none text-xs whitespace-nowrap text-muted">
            <CountdownCell kickoffAt={summary.kickoffAt} renderedAt={renderedAt} />
          </span>
        )}
      </span>
    </li>
  );
};

const SideName = ({
  entry: { match, summary },
  side,
}: {
  readonly entry: BoardMatch;
  readonly side: Side;
}) => {
  const team = match[side];
  const { SideMark } = viewOf(summary);
  const { marked } = readResult(summary);
  const hasLost = marked !== null && marked !== side;
  return (
    <span className="flex h-9 items-center gap-2 text-[1.0625rem]">
      <TeamMark
        colour={team.colour}
        crest={team.crest}
        isWide={match.home.crest !== undefined || match.away.crest !== undefined}
      />
      <span className={`truncate ${marked === side ? 'font-semibold' : hasLost ? 'text-muted' : ''}`}>
        <TeamName team={team} among={[match.home, match.away]} />
      </span>
      {SideMark !== undefined && <SideMark summary={summary} side={side} />}
    </span>
  );
};

/** The columns at the right: those of the sport, the shoot-out in small, and the score. */
const Scores = ({ summary }: { readonly summary: AnySummary }) => {
  const { RowColumns } = viewOf(summary);
  const { shootOut } = summary;
  const shown = shownScore(summary);
  return (
    <span className="flex">
      {RowColumns !== undefined && <RowColumns summary={summary} />}
      {shootOut !== null && (
        <span className="w-7 text-right">
          {SIDES.map((side) => (
            <span
              key={side}
              className="font-figures flex h-9 items-center justify-end text-[1.05rem] text-muted"
            >
              ({shootOut[side]})
            </span>
          ))}
        </span>
      )}
      <span className="min-w-[var(--score-column)] pl-1" data-testid="score">
        {SIDES.map((side) => (
          <span key={side} className="font-figures flex h-9 items-center justify-end text-[2.15rem]">
            {hasScore(summary) ? <Flip value={shown[side]} /> : <span className="text-hairline">–</span>}
          </span>
        ))}
      </span>
    </span>
  );
};
