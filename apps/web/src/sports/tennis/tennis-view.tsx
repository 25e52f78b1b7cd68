import type { SummaryOf, TennisTypes } from '@scoreline/match';
import { coreIncidentWords, incidentWords } from '../core-incident-words.ts';
import type { SportView, StatusWords } from '../sport-view.ts';
import { PointByPoint } from './point-by-point.tsx';
import { SetScores } from './set-scores.tsx';
import { SetsTable } from './sets-table.tsx';

const words = (text: string, spoken = text): StatusWords => ({ text, spoken });

const statusOf = ({ status, score, detail }: SummaryOf<TennisTypes>): StatusWords | null => {
  switch (status) {
    case 'live': {
      const set = score.home + score.away + 1;
      if (detail.playing === 'matchTieBreak') return words('Tie-break', 'match tie-break');
      return detail.playing === 'tieBreak'
        ? words('Tie-break', `set ${set}, tie-break`)
        : words(`Set ${set}`, `set ${set}`);
    }
    case 'ended':
    case 'final':
      return words('Ended');
    default:
      return null;
  }
};

export const tennisView: SportView<TennisTypes> = {
  words: {
    name: 'Tennis',
    scored: 'Set',
    started: 'Play started',
    startTime: 'Start',
    ended: 'Match over',
    official: 'Umpire',
    participant: 'Player',
    units: 'Games by set',
  },
  schema: { sport: 'Tennis', participant: 'Person' },
  isDetail: (detail) => 'points' in detail && 'playing' in detail,
  status: statusOf,
  moment: () => null,
  notes: () => [],
  announce: () => null,
  isTakenBack: () => false,
  unitName: (code) => code.replace('S', 'Set '),
  isKnockOut: () => true,
  describe: (incident) => {
    switch (incident.type) {
      case 'playStarted':
        return incidentWords('Play started');
      case 'point':
        return incidentWords('Point');
      default:
        return coreIncidentWords(incident);
    }
  },
  scoresAfter: (incidents) => incidents.map(() => null),
  isOnTimeline: ({ type }) => type !== 'point' && type !== 'playStarted',
  appearance: () => ({ marks: [], notes: [] }),
  RowColumns: SetScores,
  Score: SetsTable,
  story: {
    title: 'Point by point',
    has: (incidents) => incidents.some(({ type }) => type === 'point'),
    Story: ({ match, summary, incidents }) => (
      <PointByPoint incidents={incidents} match={match} server={summary.turn?.side ?? null} />
    ),
  },
  hasUnitTable: false,
};
