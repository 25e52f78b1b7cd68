// Plays a match of the toy sport with the built packages of the copy. Says on stdout, as JSON, what came of it.
import { planCsv, SourceError } from '@scoreline/import';
import { decide, evolve, makeSetup, SPORTS, startMatch, summarize } from '@scoreline/match';
import { anySummary, command, summary } from '@scoreline/protocol';

const at = Date.parse('2026-11-23T19:30:00Z');
const setup = makeSetup({
  matchId: 'm1',
  scheduledAt: at,
  names: { home: 'Heads', away: 'Tails' },
  clockRate: 1,
  options: { sport: 'coinToss' },
});

const toss = (state, id, side) => {
  const read = command.parse({ type: 'recordToss', side });
  const decision = decide(state, { id, at, command: read });
  return decision.kind === 'accepted' ? evolve(state, decision.entry) : decision.refusal;
};

/** What an import says of a sport that has no format of its own. */
const importProblem = () => {
  try {
    const competition = { name: 'Cup', season: '2026', sport: 'coinToss' };
    planCsv({ file: 'cup.csv', matches: [], competition, known: new Map() });
    return null;
  } catch (error) {
    if (error instanceof SourceError) return error.problem;
    throw error;
  }
};

const before = startMatch(setup);
const first = toss(before, 'c1', 'away');
const second = toss(first, 'c2', 'away');
const third = toss(second, 'c3', 'home');
const end = summarize(second);
console.log(
  JSON.stringify({
    sports: SPORTS,
    live: summarize(first),
    end,
    incidents: second.incidents.map(({ type, side }) => ({ type, side })),
    refused: third.rule,
    importProblem: importProblem(),
    isOnTheWire: summary.safeParse(end).success && anySummary.safeParse(end).success,
  }),
);
