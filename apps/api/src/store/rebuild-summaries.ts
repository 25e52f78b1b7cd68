import { fold, SUMMARY_VERSION, summarize } from '@scoreline/match';
import type { Db } from '../database/open.ts';
import { readLog } from './log.ts';
import { boardDaysOf, selectMatches, toSetup } from './match-row.ts';

const AT_ONCE = 200;

/**
 * Writes the summaries of all matches anew from their logs, where an earlier version made other ones of them. A
 * match that moves on meanwhile has a new summary already. Resolves to how many were written.
 */
export const rebuildSummaries = async (db: Db): Promise<number> => {
  const stored = await db.selectFrom('summaryVersion').select('version').executeTakeFirst();
  if (stored?.version === SUMMARY_VERSION) return 0;
  let written = 0;
  let after = '';
  for (;;) {
    const rows = await selectMatches(db)
      .where('match.id', '>', after)
      .orderBy('match.id')
      .limit(AT_ONCE)
      .execute();
    for (const row of rows) {
      const log = await readLog(db, row.id, 0);
      const summary = summarize(fold(toSetup(row), log));
      await db
        .updateTable('match')
        .set({ summary: JSON.stringify(summary), ...boardDaysOf(summary) })
        .where('id', '=', row.id)
        .where('revision', '=', row.revision)
        .execute();
      written += 1;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) break;
    after = last.id;
  }
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('summaryVersion').execute();
    await tx.insertInto('summaryVersion').values({ version: SUMMARY_VERSION }).execute();
  });
  return written;
};
