import type { Board } from '@scoreline/protocol';
import { type Day, dayOf, daysBetween, dayTitle, spokenDay } from '../day/day.ts';

export interface Pointer {
  readonly day: Day;
  /** `Next: Wednesday, 4 matches.` */
  readonly text: string;
}

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `No matches on Tuesday.` */
export const emptyText = (day: Day, today: Day): string => {
  const spoken = spokenDay(day, today);
  const isName = ['today', 'tomorrow', 'yesterday'].includes(spoken);
  return `No matches ${isName ? spoken : `on ${spoken}`}.`;
};

/** Where the reader of an empty day may go instead, the future first. */
export const pointers = ({ next, previous }: Board, shown: Day, today: Day, zone: string): Pointer[] => {
  // On a day far off, a bare weekday would be taken for one of its own week.
  const isNear = Math.abs(daysBetween(today, shown)) < 7;
  const point = (word: string, to: Board['next']): Pointer[] => {
    if (to === null) return [];
    const day = dayOf(to.kickoffAt, zone);
    const count = to.matches === 1 ? '1 match' : `${to.matches} matches`;
    return [
      {
        day,
        text: `${word}: ${isNear ? sentenceStart(spokenDay(day, today)) : dayTitle(day, today)}, ${count}.`,
      },
    ];
  };
  return [...point('Next', next), ...point('Last', previous)];
};
