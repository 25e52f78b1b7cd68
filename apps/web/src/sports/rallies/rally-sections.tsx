import type { Fixture } from '@scoreline/protocol';
import type { RallySportIncident } from './rallies-by-set.ts';
import { SetBySet } from './set-by-set.tsx';

interface StoryProps {
  readonly match: Fixture;
  readonly incidents: readonly RallySportIncident[];
}

/** What only a match page has of a sport of rallies; `unit` is what the sport calls a set. */
export const rallySections = (unit: string) => ({
  unitName: (code: string): string => `${unit} ${code.slice(1)}`,
  appearance: () => ({ marks: [], notes: [] }),
  story: {
    title: 'Point by point',
    has: (incidents: readonly RallySportIncident[]): boolean =>
      incidents.some(({ type }) => type === 'rally'),
    Story: ({ match, incidents }: StoryProps) => <SetBySet incidents={incidents} match={match} unit={unit} />,
  },
  hasUnitTable: false,
});
