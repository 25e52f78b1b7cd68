import { type Command, decide, evolve, type MatchState, startMatch, summarize } from '@scoreline/match';
import type { Fixture, NewMatch } from '@scoreline/protocol';
import type { Database } from '../database/open.ts';
import { type AppendToLog, createAppendToLog } from '../store/append-to-log.ts';
import { createCompetition } from '../store/competitions.ts';
import { newId } from '../store/ids.ts';
import { selectMatches, toSetup } from '../store/match-row.ts';
import { createMatch } from '../store/matches.ts';
import { createTeam } from '../store/teams.ts';

export const NOW = Date.UTC(2026, 5, 11, 12);
export const HOUR = 3_600_000;
export const CHANGE = { now: NOW, actor: 'user:1' };

/** Puts what the tests of the store are about into a database. */
export const recordsIn = (given: () => Database) => {
  const competition = async (sport: 'football' | 'tennis' = 'football') => {
    const wanted = { name: `Cup ${newId()}`, season: '2026', sport };
    return (await createCompetition(given().db, wanted, CHANGE)).value;
  };

  const team = async (name = `Team ${newId()}`) => (await createTeam(given().db, { name }, CHANGE)).value;

  const match = async (
    competitionId: string,
    kickoffAt = NOW,
    more: Pick<NewMatch, 'replay' | 'venue'> = {},
  ): Promise<Fixture> => {
    const sides = { homeId: (await team()).id, awayId: (await team()).id };
    const made = await createMatch(given().db, { competitionId, ...sides, kickoffAt, ...more }, CHANGE);
    if (typeof made === 'string') throw new Error(made);
    return made.value;
  };

  const rowOf = (matchId: string) =>
    selectMatches(given().db).where('match.id', '=', matchId).executeTakeFirstOrThrow();

  /** A match before its first command. */
  const start = async (matchId: string): Promise<MatchState> => startMatch(toSetup(await rowOf(matchId)));

  /** Keeps a command that the rules take, and says whether the log did. */
  const appendBy = async (toLog: AppendToLog, state: MatchState, command: Command, id: string) => {
    const decision = decide(state, { id, at: NOW, command });
    if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
    const next = evolve(state, decision.entry);
    const { matchId } = state.setup;
    const isKept = await toLog({
      matchId,
      competitionId: 'c',
      after: state.revision,
      entry: decision.entry,
      actor: 'user:1',
      recordedAt: NOW,
      summary: summarize(next),
      message: JSON.stringify({ matchId, revision: next.revision }),
    });
    return { next, isKept };
  };

  const append = (state: MatchState, command: Command, id = newId()) =>
    appendBy(createAppendToLog(given()), state, command, id);

  return { competition, team, match, rowOf, start, append, appendBy };
};
