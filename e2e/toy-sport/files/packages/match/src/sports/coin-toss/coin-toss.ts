import { refuse } from '../../core/refusal.ts';
import { type PerSide, SIDES, type Side } from '../../core/side.ts';
import type { EventTable, Sport } from '../../core/sport.ts';
import { isAhead } from '../../core/status.ts';
import type { SportSummary } from '../../core/summary.ts';
import type { CoinTossRules, CoinTossState, CoinTossTypes } from './types.ts';

const EVENTS: EventTable<CoinTossTypes['Event']> = {
  TossWon: { label: () => 'a later toss', amendable: ['side'] },
};

const winnerOf = ({ bestOf }: CoinTossRules, score: PerSide<number>): Side | null =>
  SIDES.find((side) => score[side] * 2 > bestOf) ?? null;

const scoreOf = (tosses: readonly Side[]): PerSide<number> => ({
  home: tosses.filter((side) => side === 'home').length,
  away: tosses.filter((side) => side === 'away').length,
});

const summaryOf = ({ setup, detail: { tosses } }: CoinTossState): SportSummary<CoinTossTypes> => ({
  phase:
    tosses.length === 0
      ? null
      : { kind: 'game', number: tosses.length, of: setup.rules.bestOf, code: `T${tosses.length}` },
  clock: null,
  units: tosses.map((side, index) => ({ code: `T${index + 1}`, ...scoreOf([side]) })),
  shootOut: null,
  turn: null,
  counters: { home: {}, away: {} },
  penalties: [],
  detail: { tosses: tosses.length },
});

/** Each toss is won by a side. Nobody can retire from it, and it has neither clock nor line-ups. */
export const coinToss: Sport<CoinTossTypes> = {
  name: 'coinToss',
  ruleIds: ['CT-01', 'CT-02'],
  presets: { 'best of 3': { bestOf: 3 } },
  commands: ['recordToss'],
  events: EVENTS,
  start: () => ({ sport: 'coinToss', tosses: [] }),
  toEvent: (_state, { side }) => ({ type: 'TossWon', side }),
  toCommand: ({ side }) => ({ type: 'recordToss', side }),
  check: ({ status }) =>
    isAhead(status) || status === 'live' ? null : refuse('CT-01', 'No more coins are tossed.'),
  apply: (state, { event }) => {
    const tosses = [...state.detail.tosses, event.side];
    const score = scoreOf(tosses);
    const winner = winnerOf(state.setup.rules, score);
    const next: CoinTossState = { ...state, status: 'live', score, detail: { ...state.detail, tosses } };
    return winner === null ? next : { ...next, status: 'ended', outcome: { winner, decidedBy: 'normal' } };
  },
  amend: (event, { side = event.side }) => ({ ...event, side }),
  incident: (_before, _after, { side }) => ({ type: 'toss', side }),
  summary: summaryOf,
  result: {
    check: (rules, { tosses }) =>
      winnerOf(rules, tosses) === null ? refuse('CT-02', 'Nobody has won.') : null,
    apply: (state, { tosses }) => ({
      ...state,
      status: 'ended',
      score: tosses,
      resultOnly: true,
      outcome: { winner: winnerOf(state.setup.rules, tosses), decidedBy: 'normal' },
    }),
  },
  playOrder: () => null,
  timing: null,
  lineup: null,
  review: null,
  mayRetire: false,
  isKnockOut: () => true,
  table: null,
};
