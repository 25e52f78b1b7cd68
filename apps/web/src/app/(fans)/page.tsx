import type { Board } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { getBoard, getMatch } from '../../api/queries.ts';
import { parseBoardFilter, parseOpen, statusesOf } from '../../features/fans/board/board-address.ts';
import {
  type BoardFilter,
  boardHref,
  countsOf,
  foldedCount,
  isShown,
} from '../../features/fans/board/board-filter.ts';
import { BoardView } from '../../features/fans/board/board-view.tsx';
import { DayPicker } from '../../features/fans/board/day-picker.tsx';
import { DayStrip } from '../../features/fans/board/day-strip.tsx';
import { EmptyBoard } from '../../features/fans/board/empty-board.tsx';
import { emptyText, nearestDays, otherViews } from '../../features/fans/board/empty-day.ts';
import { FoldedCompetitions } from '../../features/fans/board/folded-competitions.tsx';
import { leadMatch } from '../../features/fans/board/lead-match.ts';
import * as messages from '../../features/fans/board/messages.ts';
import { onDay } from '../../features/fans/board/on-day.ts';
import { SidePanel } from '../../features/fans/match/side-panel.tsx';
import { Unavailable } from '../../features/fans/unavailable/unavailable.tsx';
import { dayOf, dayTitle, parseDay } from '../../locale/day.ts';
import { spanOf } from '../../locale/day-span.ts';
import { readReader } from '../../locale/reader.ts';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/**
 * A day of more matches than anybody scrolls through comes with its first competitions; the others are a line each, and
 * open when asked for.
 */
const SIZE = { whole: 400, most: 60 } as const;

const readAsked = async ({ searchParams }: Props) => {
  const reader = await readReader();
  const today = dayOf(Date.now(), reader.zone);
  const { day: days, show: shows, open: opens } = await searchParams;
  const day = parseDay([days].flat()[0]) ?? today;
  const show = parseBoardFilter([shows].flat()[0]);
  const open = parseOpen([opens].flat()[0]);
  const title = day === today ? messages.LIVE_SCORES : dayTitle(day, today, reader.locale);
  return { reader, today, day, show, open, title };
};

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { day, today, title } = await readAsked(props);
  return { title, alternates: { canonical: boardHref(day, today, 'all') } };
};

/** Where the next of such matches are, when this day has matches but none of these. */
const readNext = async (board: Board, show: BoardFilter): Promise<Pick<Board, 'next' | 'previous'>> => {
  if (board.competitions.length === 0) return board;
  const { from, to } = board;
  const answer = show === 'upcoming' ? await getBoard({ from, to, status: statusesOf(show) }) : null;
  return { next: answer?.kind === 'found' ? answer.value.next : null, previous: null };
};

export default async function BoardPage(props: Props) {
  const { reader, today, day, show, open, title } = await readAsked(props);
  const query = {
    ...spanOf(day, reader.zone),
    ...SIZE,
    open,
    // Of those views, the ones that are asked for; of the others, those that are played.
    ...(show === 'finished' || show === 'upcoming' ? { first: statusesOf(show) } : {}),
  };
  const answer = await getBoard(query);
  if (answer.kind !== 'found') return <Unavailable retry={boardHref(day, today, show, open)} />;
  const board = onDay(answer.value);
  const folded = (board.folded ?? []).filter((group) => foldedCount(group, show) > 0);
  const isEmpty =
    folded.length === 0 &&
    !board.competitions.some(({ matches }) =>
      matches.some(({ summary }) => isShown(show, summary, board.serverTime)),
    );
  const elsewhere = isEmpty ? nearestDays(await readNext(board, show), day, today, reader) : [];
  const instead = show === 'all' ? [] : otherViews(board, day, today, reader);
  const lead = leadMatch(board);
  const panel = lead === null ? null : await getMatch(lead);
  return (
    <div className="board-page">
      <div className="min-w-0">
        <DayStrip day={day} today={today} show={show} locale={reader.locale} />
        <div className="mt-5 flex flex-wrap items-baseline justify-between gap-x-4">
          <h1 className="text-2xl font-bold tracking-tight">{dayTitle(day, today, reader.locale)}</h1>
          <DayPicker day={day} today={today} show={show} />
        </div>
        <BoardView
          key={`${board.from} ${show} ${open}`}
          // That there is more is all that a device needs to know of it.
          board={board.folded === undefined ? board : { ...board, folded: [] }}
          foldedCounts={countsOf({ ...board, competitions: [] })}
          query={query}
          day={day}
          today={today}
          show={show}
          title={title}
          nothingFollowed={
            <EmptyBoard
              text={emptyText('mine', day, today, reader)}
              pointers={otherViews(board, day, today, reader)}
              more={messages.HOW_TO_FOLLOW}
            />
          }
        >
          <EmptyBoard text={emptyText(show, day, today, reader)} pointers={[...instead, ...elsewhere]} />
        </BoardView>
        <FoldedCompetitions folded={folded} day={day} today={today} show={show} open={open} />
        {show === 'mine' && (
          <noscript>
            <p className="py-4 text-muted">{messages.FOLLOWING_NEEDS_SCRIPTS}</p>
          </noscript>
        )}
      </div>
      {panel?.kind === 'found' && (
        <aside className="side-panel" aria-label={messages.MATCH_OF_THE_DAY}>
          <SidePanel key={panel.value.match.id} snapshot={panel.value} />
        </aside>
      )}
    </div>
  );
}
