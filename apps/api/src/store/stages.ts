import type { BoardMatch } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import { diffFields, writeAudit } from './audit.ts';
import { type ChangeContext, inTransaction } from './edits.ts';
import { newId } from './ids.ts';
import { selectMatches, toBoardMatch } from './match-row.ts';

/** The stages of a competition, in order. */
export const readStages = async (db: Db, competitionId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('stage')
    .select('name')
    .where('competitionId', '=', competitionId)
    .orderBy('place')
    .execute();
  return rows.map(({ name }) => name);
};

/** Replaces the stages of a competition. Duplicate names count once. */
export const writeStages = (
  db: Db,
  { id: competitionId, title }: { readonly id: string; readonly title: string },
  names: readonly string[],
  change: ChangeContext,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const was = await readStages(tx, competitionId);
    await tx.deleteFrom('stage').where('competitionId', '=', competitionId).execute();
    for (const [place, name] of [...new Set(names)].entries())
      await tx.insertInto('stage').values({ id: newId(), competitionId, name, place }).execute();
    const changes = diffFields({ stages: was }, { stages: await readStages(tx, competitionId) });
    await writeAudit(tx, change, { kind: 'stagesChanged', subject: title, competitionId, changes });
  });

/** The archived matches of a competition. */
export const readArchivedMatches = async (db: Db, competitionId: string): Promise<BoardMatch[]> => {
  const rows = await selectMatches(db)
    .where('match.competitionId', '=', competitionId)
    .where('match.archivedAt', 'is not', null)
    .orderBy('match.kickoffAt')
    .orderBy('match.id')
    .execute();
  return rows.map(toBoardMatch);
};
