import type { TennisTypes } from '@scoreline/match';
import type { SportSections } from '../sport-sections.ts';
import { PointByPoint } from './point-by-point.tsx';

export const tennisSections: SportSections<TennisTypes> = {
  unitName: (code) => code.replace('S', 'Set '),
  appearance: () => ({ marks: [], notes: [] }),
  story: {
    title: 'Point by point',
    has: (incidents) => incidents.some(({ type }) => type === 'point'),
    Story: ({ match, summary, incidents }) => (
      <PointByPoint incidents={incidents} match={match} server={summary.turn?.side ?? null} />
    ),
  },
  hasUnitTable: false,
};
