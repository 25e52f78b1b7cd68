import type { TypesByName } from '@scoreline/match';
import { coreIncidentWords, incidentWords } from '../core-incident-words.ts';
import type { SportView } from '../sport-view.ts';

export const coinTossView: SportView<TypesByName['coinToss']> = {
  words: {
    name: 'Coin toss',
    scored: 'Toss',
    started: 'First toss',
    startTime: 'Start',
    ended: 'Match over',
    official: 'Referee',
    participant: 'Player',
    units: 'Tosses',
  },
  schema: { sport: 'Coin toss', participant: 'Person' },
  isDetail: (detail) => 'tosses' in detail,
  status: ({ status, detail }) =>
    status === 'live' ? { text: `T${detail.tosses}`, spoken: `after toss ${detail.tosses}` } : null,
  moment: () => null,
  notes: () => [],
  announce: () => null,
  isTakenBack: () => false,
  unitName: (code) => code.replace('T', 'Toss '),
  isKnockOut: () => true,
  describe: (incident) =>
    incident.type === 'toss' ? incidentWords('Toss', { weight: 'score' }) : coreIncidentWords(incident),
  scoresAfter: (incidents) => incidents.map(() => null),
  isOnTimeline: () => true,
  appearance: () => ({ marks: [], notes: [] }),
  hasUnitTable: true,
};
