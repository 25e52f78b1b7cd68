import { type FootballTypes, NIL, type SummaryOf, withRunningScore } from '@scoreline/match';
import type { SportView } from '../sport-view.ts';
import { footballAnnouncement } from './announcement.ts';
import { appearanceOf } from './appearance.tsx';
import { RedCards } from './card-mark.tsx';
import { footballIncidentWords } from './incident-words.tsx';
import { ShootOut } from './shoot-out.tsx';
import { SideScorers } from './side-scorers.tsx';
import { footballStatus } from './status.ts';
import { PERIOD_NAMES, PERIODS, reviewText } from './words.ts';

const isPeriodCode = (code: string): code is keyof typeof PERIOD_NAMES => Object.hasOwn(PERIOD_NAMES, code);

const momentOf = ({ status, phase }: SummaryOf<FootballTypes>): string | null => {
  if (status !== 'live' || phase === null || !isPeriodCode(phase.code)) return null;
  return phase.code === '1H' ? 'First half' : PERIODS[phase.code].start;
};

export const footballView: SportView<FootballTypes> = {
  words: {
    name: 'Football',
    scored: 'Goal',
    started: 'Kick-off',
    startTime: 'Kick-off',
    ended: 'Full time',
    official: 'Referee',
    participant: 'Team',
    units: 'By period',
  },
  schema: { sport: 'Soccer', participant: 'SportsTeam' },
  isDetail: (detail) => 'addedTime' in detail && 'review' in detail,
  status: footballStatus,
  moment: momentOf,
  notes: ({ detail }) => (detail.review === null ? [] : [`VAR check: ${reviewText(detail.review)}`]),
  announce: footballAnnouncement,
  // A review that ends while play goes on takes a goal away; anything else is a correction of what was entered.
  isTakenBack: ({ detail }) => detail.review !== null,
  unitName: (code) => (isPeriodCode(code) ? PERIOD_NAMES[code] : code),
  isKnockOut: (options) => 'shootOut' in options && options.shootOut === true,
  describe: footballIncidentWords,
  scoresAfter: (incidents) => {
    let score = NIL;
    return withRunningScore(incidents).map(({ incident, score: after }) => {
      if (incident.type === 'goal' && after !== null) score = after;
      const isEnd = incident.type === 'period' && incident.edge === 'end' && incident.state === 'inForce';
      return after ?? (isEnd ? score : null);
    });
  },
  isOnTimeline: () => true,
  appearance: appearanceOf,
  SideMark: ({ summary, side }) => <RedCards count={summary.counters[side].red ?? 0} />,
  HeadNote: ({ summary: { status, detail } }) =>
    status === 'live' &&
    detail.addedTime !== null && (
      <span className="text-left text-sm text-muted">{detail.addedTime} min added</span>
    ),
  HeadFoot: SideScorers,
  Above: ({ match, incidents }) => <ShootOut incidents={incidents} match={match} />,
  hasUnitTable: true,
};
