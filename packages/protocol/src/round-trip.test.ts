import {
  BADMINTON_RULES,
  BEACH_VOLLEYBALL_RULES,
  type Command,
  decide,
  evolve,
  FOOTBALL_RULES,
  type MatchSetup,
  type MatchState,
  startMatch,
  summarize,
  TABLE_TENNIS_RULES,
  TENNIS_RULES,
  VOLLEYBALL_RULES,
} from '@scoreline/match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command as commandSchema, incident, summary } from './index.ts';

const base = { matchId: 'm', kickoffAt: 1_780_000_000_000, names: { home: 'A', away: 'B' }, clockRate: 1 };
const football: MatchSetup = {
  ...base,
  sport: 'football',
  rules: { ...FOOTBALL_RULES, extraTime: true, shootOut: true },
};
const tennis: MatchSetup = { ...base, sport: 'tennis', rules: TENNIS_RULES };
const volleyball: MatchSetup = { ...base, sport: 'volleyball', rules: VOLLEYBALL_RULES };
const beach: MatchSetup = { ...base, sport: 'beachVolleyball', rules: BEACH_VOLLEYBALL_RULES };
const tableTennis: MatchSetup = { ...base, sport: 'tableTennis', rules: TABLE_TENNIS_RULES };
const badminton: MatchSetup = { ...base, sport: 'badminton', rules: BADMINTON_RULES };

const side = fc.constantFrom('home', 'away');
const reason = fc.constantFrom('rain', 'a slip', 'Flutlicht — aus');
const player = fc.constantFrom(
  { name: 'N. One' },
  { id: 'home1', name: 'One' },
  { id: 'away2', name: 'Two' },
);
const squad = (of: string) =>
  Array.from({ length: 14 }, (_, index) => ({
    id: `${of}${index + 1}`,
    name: `${of} ${index + 1}`,
    number: index + 1,
  }));
const lineup = side.map(
  (of) =>
    ({
      type: 'setLineup',
      side: of,
      lineup: {
        starters: squad(of).slice(0, 11),
        bench: squad(of).slice(11),
        formation: '4-4-2',
        coach: 'C',
      },
    }) satisfies Command,
);
/** Commands of every kind; most of a random row are refused, which is as good a test. */
const shared: fc.Arbitrary<Command>[] = [
  lineup,
  ...(['delayMatch', 'postponeMatch', 'interruptMatch', 'suspendMatch', 'abandonMatch'] as const).map(
    (type) => fc.record({ reason }, { requiredKeys: [] }).map((more): Command => ({ type, ...more })),
  ),
  fc.constant<Command>({ type: 'resumeMatch' }),
  fc
    .constantFrom('Saved', 'Über die Latte — «knapp»', 'x'.repeat(280))
    .map((text): Command => ({ type: 'addNote', text })),
  fc.constant<Command>({ type: 'finalize' }),
  reason.map((why): Command => ({ type: 'reopen', reason: why })),
  fc
    .record({ winner: side, reason })
    .map((more): Command => ({ type: 'awardMatch', ...more, score: { home: 3, away: 0 } })),
  fc
    .record({ incidentId: fc.nat(30).map((n) => `c${n}`), reason })
    .map((more): Command => ({ type: 'voidIncident', ...more })),
  fc.nat(30).map((n): Command => ({ type: 'restoreIncident', incidentId: `c${n}` })),
  fc.nat(30).map(
    (n): Command => ({
      type: 'amendIncident',
      incidentId: `c${n}`,
      changes: { player: { name: 'Other' } },
    }),
  ),
];
const ofFootball: fc.Arbitrary<Command>[] = [
  ...(['1H', '2H', 'ET1', 'ET2', 'PEN'] as const).map((period) =>
    fc.constant<Command>({ type: 'startPeriod', period }),
  ),
  ...[1, 2, 3, 4].map(() => fc.constant<Command>({ type: 'endPeriod' })),
  fc.nat(12).map((minutes): Command => ({ type: 'announceAddedTime', minutes })),
  ...[1, 2, 3].map(() =>
    fc
      .record(
        {
          side,
          kind: fc.constantFrom('openPlay', 'penalty', 'ownGoal'),
          player: player,
          assist: player,
        },
        { requiredKeys: ['side', 'kind'] },
      )
      .map((more): Command => ({ type: 'recordGoal', ...more })),
  ),
  fc
    .record({ side, miss: fc.constantFrom('saved', 'offTarget'), player: player })
    .map((more): Command => ({ type: 'recordMissedPenalty', ...more })),
  fc
    .record({ side, card: fc.constantFrom('yellow', 'secondYellow', 'red'), player: player })
    .map((more): Command => ({ type: 'recordCard', ...more })),
  fc
    .record({ side, off: player, on: player, concussion: fc.boolean() }, { requiredKeys: ['side'] })
    .map((more): Command => ({ type: 'recordSubstitution', ...more })),
  fc
    .record({ side, scored: fc.boolean(), player: player })
    .map((more): Command => ({ type: 'recordKick', ...more })),
  fc
    .record({
      about: fc.constantFrom('goal', 'penalty', 'redCard'),
      incidentId: fc.nat(30).map((n) => `c${n}`),
    })
    .map((more): Command => ({ type: 'openReview', ...more })),
  fc
    .constantFrom('stands', 'goalCancelled', 'penaltyAwarded', 'redCard')
    .map((outcome): Command => ({ type: 'closeReview', outcome })),
];
const ofTennis: fc.Arbitrary<Command>[] = [
  side.map((server): Command => ({ type: 'startPlay', server })),
  ...Array.from({ length: 30 }, () =>
    fc
      .record({ side, how: fc.constantFrom('ace', 'doubleFault') }, { requiredKeys: ['side'] })
      .map((more): Command => ({ type: 'recordPoint', ...more })),
  ),
  side.map((of): Command => ({ type: 'retire', side: of })),
];

const ofRallies: fc.Arbitrary<Command>[] = [
  fc.record({ server: side }, { requiredKeys: [] }).map((more): Command => ({ type: 'startSet', ...more })),
  ...Array.from({ length: 20 }, () =>
    fc
      .record(
        { side, how: fc.constantFrom('ace', 'block', 'serviceFault'), player, set: fc.constantFrom(1, 2) },
        { requiredKeys: ['side'] },
      )
      .map((more): Command => ({ type: 'recordRally', ...more })),
  ),
  side.map((of): Command => ({ type: 'takeTimeOut', side: of })),
  side.map((server): Command => ({ type: 'correctServer', server })),
  fc
    .record(
      { side, sanction: fc.constantFrom('warning', 'penalty'), delay: fc.constant<true>(true) },
      { requiredKeys: ['side', 'sanction'] },
    )
    .map((more): Command => ({ type: 'recordSanction', ...more })),
  side.map((of): Command => ({ type: 'setCourtOrder', side: of, shirts: [1, 2, 3, 4, 5, 6] })),
  side.map((of): Command => ({ type: 'setCourtOrder', side: of, shirts: [1, 2] })),
  fc
    .record({ off: fc.nat(8), on: fc.nat(8) })
    .map(({ off, on }): Command => ({ type: 'replacePlayer', side: 'home', off: off + 1, on: on + 1 })),
];

/** Plays what is legal of a row of commands, and looks at the match after each. */
const play = (setup: MatchSetup, commands: readonly Command[], look: (state: MatchState) => void): number => {
  let state = startMatch(setup);
  look(state);
  for (const [index, one] of commands.entries()) {
    const decision = decide(state, { id: `c${index}`, at: base.kickoffAt + index * 60_000, command: one });
    if (decision.kind !== 'accepted') continue;
    state = evolve(state, decision.entry);
    look(state);
  }
  return state.revision;
};

/** Through JSON and the schema it must come out as it went in: nothing refused, nothing lost. */
const survives = (state: MatchState) => {
  const short = summarize(state);
  expect(summary.parse(JSON.parse(JSON.stringify(short)))).toEqual(short);
  for (const one of state.incidents) expect(incident.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
};

describe('what the domain makes', () => {
  for (const [name, setup, commands] of [
    ['football', football, fc.oneof(...ofFootball, ...shared)],
    ['tennis', tennis, fc.oneof(...ofTennis, ...shared)],
    ['volleyball', volleyball, fc.oneof(...ofRallies, ...shared)],
    ['beach volleyball', beach, fc.oneof(...ofRallies, ...shared)],
    ['table tennis', tableTennis, fc.oneof(...ofRallies, ...shared)],
    ['badminton', badminton, fc.oneof(...ofRallies, ...shared)],
  ] as const)
    it(`of ${name} passes the wire unchanged, and every command too`, () => {
      let accepted = 0;
      fc.assert(
        fc.property(fc.array(commands, { minLength: 20, maxLength: 80 }), (row) => {
          for (const one of row) expect(commandSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
          accepted += play(setup, row, survives);
        }),
        { numRuns: 60 },
      );
      expect(accepted).toBeGreaterThan(60);
    });

  it('passes the wire however far it goes: a half of 1,100 goals that nobody ended', () => {
    const goal: Command = { type: 'recordGoal', side: 'home', kind: 'openPlay' };
    const row: Command[] = [
      { type: 'startPeriod', period: '1H' },
      ...Array.from({ length: 1_100 }, () => goal),
    ];
    let last: MatchState = startMatch(football);
    play(football, row, (state) => {
      last = state;
    });
    expect(last.score.home).toBe(1_100);
    survives(last);
  });

  it('of a whole football match stays under 1 KB as a summary', () => {
    const kick = (side: 'home' | 'away'): Command => ({ type: 'recordKick', side, scored: true });
    const rows: Command[] = (['1H', '2H', 'ET1', 'ET2'] as const).flatMap((period) => [
      { type: 'startPeriod', period },
      { type: 'recordGoal', side: 'home', kind: 'openPlay' },
      { type: 'recordGoal', side: 'away', kind: 'openPlay' },
      { type: 'endPeriod' },
    ]);
    const shootOut: Command[] = Array.from({ length: 4 }, () => [kick('home'), kick('away')]).flat();
    let largest = 0;
    const revision = play(
      football,
      [...rows, { type: 'startPeriod', period: 'PEN' }, ...shootOut],
      (state) => {
        survives(state);
        largest = Math.max(largest, JSON.stringify(summarize(state)).length);
      },
    );
    expect(revision).toBe(25);
    expect(largest).toBeLessThan(1_024);
  });
});
