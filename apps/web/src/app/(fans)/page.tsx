import type { Board } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { getBoard, getMatch, type Span } from '../../features/api/scores.ts';
import { BoardView } from '../../features/board/board-view.tsx';
import { DayPicker } from '../../features/board/day-picker.tsx';
import { DayStrip } from '../../features/board/day-strip.tsx';
import { Empty } from '../../features/board/empty.tsx';
import { emptyText, insteadOf, pointers } from '../../features/board/empty-day.ts';
import { leadMatch } from '../../features/board/lead.ts';
import { countText } from '../../features/board/order.ts';
import { boardHref, countsOf, parseShow, type Show, select, statusesOf } from '../../features/board/show.ts';
import { ShowNav } from '../../features/board/show-nav.tsx';
import { dayOf, dayTitle, parseDay, spanOf } from '../../features/day/day.ts';
import { readReader } from '../../features/day/reader.ts';
import { Beside } from '../../features/match/beside.tsx';
import { Unavailable } from '../../features/unavailable/unavailable.tsx';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const readAsked = async ({ searchParams }: Props) => {
  const reader = await readReader();
  const today = dayOf(Date.now(), reader.zone);
  const { day: days, show: shows } = await searchParams;
  const day = parseDay([days].flat()[0]) ?? today;
  const show = parseShow([shows].flat()[0]);
  const title = day === today ? 'Live scores' : dayTitle(day, today, reader.locale);
  return { reader, today, day, show, title };
};

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { day, today, title } = await readAsked(props);
  return { title, alternates: { canonical: boardHref(day, today, 'all') } };
};

/** Where the next of such matches are, when this day has matches but none of these. */
const readNext = async (board: Board, span: Span, show: Show): Promise<Pick<Board, 'next' | 'previous'>> => {
  if (board.competitions.length === 0) return board;
  const answer = show === 'upcoming' ? await getBoard(span, statusesOf(show)) : null;
  return { next: answer?.kind === 'found' ? answer.value.next : null, previous: null };
};

export default async function BoardPage(props: Props) {
  const { reader, today, day, show, title } = await readAsked(props);
  const span = spanOf(day, reader.zone);
  const answer = await getBoard(span);
  if (answer.kind !== 'found') return <Unavailable retry={boardHref(day, today, show)} />;
  const board = answer.value;
  const isEmpty = select(board, board, show).competitions.every(({ matches }) => matches.length === 0);
  const elsewhere = isEmpty ? pointers(await readNext(board, span, show), day, today, reader) : [];
  const instead = show === 'all' ? [] : insteadOf(board, day, today, reader);
  const lead = leadMatch(board);
  const beside = lead === null ? null : await getMatch(lead);
  return (
    <div className="board-page">
      <div className="min-w-0">
        <DayStrip day={day} today={today} show={show} locale={reader.locale} />
        <div className="mt-5 flex flex-wrap items-baseline justify-between gap-x-4">
          <h1 className="text-2xl font-bold tracking-tight">{dayTitle(day, today, reader.locale)}</h1>
          <DayPicker day={day} today={today} show={show} />
        </div>
        {board.competitions.length > 0 && (
          <>
            <p className="sr-only">{countText(board)}</p>
            <ShowNav show={show} day={day} today={today} counts={countsOf(board)} />
          </>
        )}
        <BoardView
          key={`${board.from} ${show}`}
          board={board}
          show={show}
          title={title}
          nothingFollowed={
            <Empty
              text={emptyText('mine', day, today, reader)}
              pointers={insteadOf(board, day, today, reader)}
              more="A star beside a match, a competition or a team follows it on this device."
            />
          }
        >
          <Empty text={emptyText(show, day, today, reader)} pointers={[...instead, ...elsewhere]} />
        </BoardView>
        {show === 'mine' && (
          <noscript>
            <p className="py-4 text-muted">
              What you follow is known to scripts only, so these are all matches.
            </p>
          </noscript>
        )}
      </div>
      {beside?.kind === 'found' && (
        <aside className="beside" aria-label="A match of the day">
          <Beside key={beside.value.match.id} snapshot={beside.value} />
        </aside>
      )}
    </div>
  );
}
