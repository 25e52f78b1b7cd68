import type { Db } from '../database/open.ts';

export const saveCrest = async (db: Db, id: string, image: Buffer, now: number): Promise<void> => {
  await db
    .insertInto('crest')
    .values({ id, image, createdAt: now })
    .onConflict((c) => c.column('id').doNothing())
    .execute();
};

export const readCrest = async (db: Db, id: string): Promise<Buffer | null> => {
  const row = await db.selectFrom('crest').select('image').where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : Buffer.from(row.image);
};
