import { isAhead, isOver, isUnderWay } from '@scoreline/match';
import type { Board, BoardMatch } from '@scoreline/protocol';

/** A match with the name of its competition, as the list shows it. */
export interface ListedMatch extends BoardMatch {
  readonly competition: string;
}

export const MATCH_FILTERS = ['today', 'live', 'upcoming', 'past'] as const;
export type MatchFilter = (typeof MATCH_FILTERS)[number];

/** Which part of the list an address asks for. */
export const parseMatchFilter = (value: string | undefined): MatchFilter =>
  MATCH_FILTERS.find((one) => one === value) ?? 'today';

export interface Span {
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** The API spans at most 400 days. */
const FAR_MS = 390 * DAY_MS;

/** The span of kick-offs in which the part can have matches. `today` is the reader's own day. */
export const spanOfFilter = (shown: MatchFilter, now: number, today: Span): Span => {
  switch (shown) {
    case 'today':
      return today;
    case 'live':
      return { from: now - FAR_MS / 2, to: now + FAR_MS / 2 };
    case 'upcoming':
      return { from: now - DAY_MS, to: now - DAY_MS + FAR_MS };
    case 'past':
      return { from: now + DAY_MS - FAR_MS, to: now + DAY_MS };
    default:
      return shown satisfies never;
  }
};

/** Whether a match belongs to the part. What is live today is there too, whenever it began. */
export const belongs = ({ summary }: ListedMatch, shown: MatchFilter, today: Span): boolean => {
  const { status, kickoffAt } = summary;
  switch (shown) {
    case 'today':
      return isUnderWay(status) || (kickoffAt >= today.from && kickoffAt < today.to);
    case 'live':
      return isUnderWay(status) || status === 'suspended';
    case 'upcoming':
      return isAhead(status) || status === 'postponed';
    case 'past':
      return isOver(status);
    default:
      return shown satisfies never;
  }
};

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether every typed word is in the teams', the competition's or the round's name, accents aside. */
export const matchesText = ({ match, competition }: ListedMatch, typed: string): boolean => {
  const all = plain(
    [
      match.home.name,
      match.away.name,
      match.home.code,
      match.away.code,
      competition,
      match.round,
      match.venue,
    ]
      .filter((one) => one !== null)
      .join(' '),
  );
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
};

/** What belongs, live first, then by kick-off: the past newest first. */
export const listOf = (all: readonly ListedMatch[], shown: MatchFilter, today: Span): ListedMatch[] => {
  const sign = shown === 'past' ? -1 : 1;
  const rank = ({ summary }: ListedMatch) => (isUnderWay(summary.status) ? 0 : 1);
  return all
    .filter((one) => belongs(one, shown, today))
    .toSorted((a, b) => rank(a) - rank(b) || sign * (a.summary.kickoffAt - b.summary.kickoffAt));
};

export const listedOf = (board: Pick<Board, 'competitions'>): ListedMatch[] =>
  board.competitions.flatMap(({ competition, matches }) =>
    matches.map((one) => ({ ...one, competition: `${competition.name} ${competition.season}` })),
  );
