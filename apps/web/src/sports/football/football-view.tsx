import type { FootballTypes, SummaryOf } from '@scoreline/match';
import type { SportView } from '../sport-view.ts';
import { footballAnnouncement } from './announcement.ts';
import { RedCards } from './card-mark.tsx';
import { REVIEWS } from './review-subjects.ts';
import { footballStatus } from './status.ts';

const MOMENTS: ReadonlyMap<string, string> = new Map([
  ['1H', 'First half'],
  ['2H', 'Second half'],
  ['ET1', 'Extra time'],
  ['ET2', 'Second half of extra time'],
  ['PEN', 'Penalty shoot-out'],
]);

const momentOf = ({ status, phase }: SummaryOf<FootballTypes>): string | null =>
  status === 'live' && phase !== null ? (MOMENTS.get(phase.code) ?? null) : null;

export const footballView: SportView<FootballTypes> = {
  words: {
    name: 'Football',
    scored: 'Goal',
    started: 'Kick-off',
    startTime: 'Kick-off',
    ended: 'Full time',
    official: 'Referee',
    units: 'By period',
    inShootOut: 'on penalties',
  },
  schema: { sport: 'Soccer', participant: 'SportsTeam' },
  isDetail: (detail) => 'addedTime' in detail && 'review' in detail,
  status: footballStatus,
  moment: momentOf,
  notes: ({ detail }) => (detail.review === null ? [] : [`VAR check: ${REVIEWS[detail.review]}`]),
  announce: footballAnnouncement,
  // A review that ends while play goes on takes a goal away; anything else is a correction of what was entered.
  isTakenBack: ({ detail }) => detail.review !== null,
  SideMark: ({ summary, side }) => <RedCards count={summary.counters[side].red ?? 0} />,
};
