import { expect, it } from 'vitest';
import { onBothDatabases } from '../testing/both-databases.ts';
import { CHANGE, recordsIn } from '../testing/records.ts';
import { assignedMatches, assignScorers, isAssigned, readScorers } from './assignments.ts';

onBothDatabases('assignments', (given) => {
  const { competition, match } = recordsIn(given);

  it('knows who may score a match', async () => {
    const { db } = given();
    const { id, competitionId } = await match((await competition()).id);
    const assign = (...userIds: string[]) =>
      assignScorers(db, { id, competitionId, title: 'A – B' }, userIds, CHANGE);
    await assign('u1', 'u2', 'u2');
    expect((await readScorers(db, id)).sort()).toEqual(['u1', 'u2']);
    await Promise.all([assign('u3'), assign('u3')]);
    expect([
      await isAssigned(db, id, 'u1'),
      await isAssigned(db, id, 'u3'),
      await assignedMatches(db, 'u3'),
    ]).toEqual([false, true, [id]]);
  });
});
