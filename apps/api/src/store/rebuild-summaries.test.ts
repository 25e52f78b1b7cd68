import { SUMMARY_VERSION } from '@scoreline/match';
import { expect, it } from 'vitest';
import { onBothDatabases } from '../testing/both-databases.ts';
import { kickOff } from '../testing/commands.ts';
import { recordsIn } from '../testing/records.ts';
import { readSummary } from './match-row.ts';
import { rebuildSummaries } from './rebuild-summaries.ts';

onBothDatabases('summaries of an earlier version', (given) => {
  const { competition, match, rowOf, start, append } = recordsIn(given);

  it('are written anew from the logs, once', async () => {
    const { db } = given();
    const { id } = await match((await competition()).id);
    await append(await start(id), kickOff);
    await db.updateTable('match').set({ summary: '{"periods":[]}' }).execute();

    expect(await rebuildSummaries(db)).toBe(1);
    expect(readSummary(await rowOf(id))).toMatchObject({ status: 'live', phase: { code: '1H' } });
    expect(await rebuildSummaries(db)).toBe(0);
    const stored = await db.selectFrom('summaryVersion').selectAll().execute();
    expect(stored).toEqual([{ version: SUMMARY_VERSION }]);
  });
});
