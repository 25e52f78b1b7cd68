import { decide, startMatch, summarize } from '@scoreline/match';
import { PROTOCOL_VERSION } from '@scoreline/protocol';
import { expect, it } from 'vitest';
import { onBothDatabases } from '../testing/both-databases.ts';
import { kickOff } from '../testing/commands.ts';
import { createCompetition } from './competitions.ts';
import { appendEntry } from './log.ts';
import { readSummary, selectMatches, toSetup } from './match-row.ts';
import { createMatch } from './matches.ts';
import { rebuildSummaries } from './rebuild-summaries.ts';
import { createTeam } from './teams.ts';

const CHANGE = { now: 1_780_000_000_000, actor: 'user:editor' };

onBothDatabases('summaries of an earlier version', (given) => {
  it('are written anew from the logs, once', async () => {
    const { db } = given();
    const cup = await createCompetition(db, { name: 'Cup', season: '2026', sport: 'football' }, CHANGE);
    const home = await createTeam(db, { name: 'Ashford' }, CHANGE);
    const away = await createTeam(db, { name: 'Brigton' }, CHANGE);
    const sides = { homeId: home.value.id, awayId: away.value.id };
    const wanted = { competitionId: cup.value.id, ...sides, kickoffAt: CHANGE.now };
    const made = await createMatch(db, wanted, CHANGE);
    if (typeof made === 'string') throw new Error(made);
    const row = () => selectMatches(db).where('match.id', '=', made.value.id).executeTakeFirstOrThrow();
    const state = startMatch(toSetup(await row()));
    const decision = decide(state, { id: 'k', at: CHANGE.now, command: kickOff });
    if (decision.kind !== 'accepted') throw new Error(decision.kind);
    await appendEntry(db, {
      matchId: made.value.id,
      competitionId: cup.value.id,
      after: 0,
      entry: decision.entry,
      actor: CHANGE.actor,
      recordedAt: CHANGE.now,
      summary: summarize(state),
      message: '{}',
    });
    await db.updateTable('match').set({ summary: '{"periods":[]}' }).execute();

    expect(await rebuildSummaries(db)).toBe(1);
    expect(readSummary(await row())).toMatchObject({ status: 'live', phase: { code: '1H' } });
    expect(await rebuildSummaries(db)).toBe(0);
    const stored = await db.selectFrom('summaryVersion').selectAll().execute();
    expect(stored).toEqual([{ version: PROTOCOL_VERSION }]);
  });
});
