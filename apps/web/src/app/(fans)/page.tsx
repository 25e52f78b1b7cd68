import type { Metadata } from 'next';
import Link from 'next/link';
import { getBoard, getMatch } from '../../features/api/scores.ts';
import { BoardView } from '../../features/board/board-view.tsx';
import { DayStrip } from '../../features/board/day-strip.tsx';
import { emptyText, pointers } from '../../features/board/empty-day.ts';
import { leadMatch } from '../../features/board/lead.ts';
import { countText } from '../../features/board/order.ts';
import { dayOf, dayTitle, parseDay, spanOf } from '../../features/day/day.ts';
import { readerZone } from '../../features/day/reader.ts';
import { Beside } from '../../features/match/beside.tsx';
import { Unavailable } from '../../features/unavailable/unavailable.tsx';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const readDay = async ({ searchParams }: Props) => {
  const zone = await readerZone();
  const today = dayOf(Date.now(), zone);
  const asked = [(await searchParams).day].flat()[0];
  return { zone, today, day: parseDay(asked) ?? today };
};

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { day, today } = await readDay(props);
  return { title: day === today ? 'Live scores' : dayTitle(day, today) };
};

export default async function BoardPage(props: Props) {
  const { zone, today, day } = await readDay(props);
  const answer = await getBoard(spanOf(day, zone));
  if (answer.kind !== 'found') return <Unavailable retry={day === today ? '/' : `/?day=${day}`} />;
  const board = answer.value;
  const lead = leadMatch(board);
  const beside = lead === null ? null : await getMatch(lead);
  return (
    <div className="board-page">
      <div className="min-w-0">
        <DayStrip day={day} today={today} />
        <div className="mt-5 flex flex-wrap items-baseline justify-between gap-x-4">
          <h1 className="text-2xl font-bold tracking-tight">{dayTitle(day, today)}</h1>
          {board.competitions.length > 0 && <p className="text-sm text-muted">{countText(board)}</p>}
        </div>
        <BoardView key={board.from} board={board} zone={zone}>
          <div className="border-t-2 border-rule mt-5 py-6 text-lg">
            <p>{emptyText(day, today)}</p>
            {pointers(board, day, today, zone).map((pointer) => (
              <p key={pointer.day} className="mt-1">
                <Link href={pointer.day === today ? '/' : `/?day=${pointer.day}`} className="underline">
                  {pointer.text}
                </Link>
              </p>
            ))}
          </div>
        </BoardView>
      </div>
      {beside?.kind === 'found' && (
        <aside className="beside" aria-label="A match of the day">
          <Beside key={beside.value.match.id} snapshot={beside.value} zone={zone} />
        </aside>
      )}
    </div>
  );
}
