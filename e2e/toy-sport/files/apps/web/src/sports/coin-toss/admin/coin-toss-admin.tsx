import type { Side, TypesByName } from '@scoreline/match';
import type { SportAdmin } from '../../sport-admin.ts';

type CoinTossTypes = TypesByName['coinToss'];

const pair = ({ home, away }: { readonly home: number; readonly away: number }): string => `${home}–${away}`;
const toss = (side: Side, names: { readonly home: string; readonly away: string }): string =>
  `Toss, ${names[side]}`;

export const coinTossAdmin: SportAdmin<CoinTossTypes> = {
  keys: {
    main: ({ setup }, side) => ({
      slot: `${side}.main`,
      name: `Toss ${setup.names[side]}`,
      short: 'Toss',
      shortcut: side === 'home' ? 'h' : 'a',
      side,
      command: { type: 'recordToss', side },
    }),
    side: () => [],
    period: () => null,
    clock: () => [],
    review: () => [],
    afterPlay: () => [],
    sampleResult: ({ bestOf }) => ({ sport: 'coinToss', tosses: { home: bestOf, away: 0 } }),
    turning: [],
    rapid: ['recordToss'],
  },
  log: {
    incident: ({ side }, names) => toss(side, names),
    people: () => null,
    command: ({ side }, names) => toss(side, names),
    unseen: () => null,
    thing: ({ side }, names) => `a toss for ${names[side]}`,
    deed: ({ side }, names) => `recorded a toss for ${names[side]}`,
    notice: (notice) => notice,
    reviewSubject: (about) => about,
    reviewOutcome: (_about, outcome) => outcome,
    result: ({ tosses }) => pair(tosses),
    fields: { side: 'Side' },
    fieldValue: () => null,
  },
  corrections: {
    canAmend: () => false,
    AmendFields: () => null,
    canEdit: () => false,
    CommandFields: () => null,
    hasPeople: false,
    addPrompt: () => null,
  },
  options: { usual: { options: { bestOf: 3 }, faults: {} }, knockOut: null },
  questions: {},
  ResultQuestion: () => null,
  ScoreLine: ({ status }) => status,
  scoreText: ({ score }) => pair(score),
};
