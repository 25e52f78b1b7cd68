import { expect, it } from 'vitest';
import { onBothDatabases } from '../testing/both-databases.ts';
import { kickOff } from '../testing/commands.ts';
import { HOUR, NOW, recordsIn } from '../testing/records.ts';
import { readBoard, readCompetitionMatches, readRevisions } from './board.ts';

onBothDatabases('a board', (given) => {
  const { competition, match, start, append } = recordsIn(given);

  it('shows on a board what kicks off in its span, by competition and in order', async () => {
    const [one, two] = [await competition(), await competition('tennis')];
    const from = NOW + 1000 * HOUR * (1 + Math.floor(Math.random() * 1000));
    const to = from + 24 * HOUR;
    const late = await match(one.id, to - 1);
    const early = await match(one.id, from);
    const other = await match(two.id, from + HOUR);
    await match(one.id, to);
    await match(one.id, from - 1);
    const idsOf = async (filter: Partial<Parameters<typeof readBoard>[1]>) => {
      const board = await readBoard(given().db, { from, to, now: from, ...filter });
      return new Map(board.groups.map((group) => [group.competition.id, group.rows.map((row) => row.id)]));
    };
    expect(await idsOf({})).toEqual(
      new Map([
        [one.id, [early.id, late.id]],
        [two.id, [other.id]],
      ]),
    );
    expect(await idsOf({ competition: two.id })).toEqual(new Map([[two.id, [other.id]]]));
    expect(await idsOf({ sport: 'football' })).toEqual(new Map([[one.id, [early.id, late.id]]]));
    expect(await idsOf({ status: ['live'] })).toEqual(new Map());
    expect((await readCompetitionMatches(given().db, one.id, from)).length).toBe(4);
  });

  it('folds a board of more matches than were asked for, but for what is live and what was opened', async () => {
    const from = Date.UTC(2091, 0, 1);
    const [quiet, live, other] = [await competition(), await competition(), await competition()];
    for (const { id } of [quiet, quiet, live, live]) await match(id, from);
    const [playing, followed] = [await match(live.id, from), await match(other.id, from)];
    await append(await start(playing.id), kickOff);
    const read = async (more: Partial<Parameters<typeof readBoard>[1]>) => {
      const { groups, folded } = await readBoard(given().db, { from, to: from + HOUR, now: from, ...more });
      return {
        whole: groups.map((group) => [group.competition.id, group.rows.length]).toSorted(),
        folded: folded.map((group) => [group.competition.id, group.statuses]).toSorted(),
      };
    };
    for (const most of [{ most: 6 }, { most: 3, whole: 6 }]) expect((await read(most)).folded).toEqual([]);
    expect(await read({ most: 3 })).toEqual({
      whole: [[live.id, 3]],
      folded: [
        [quiet.id, { scheduled: 2 }],
        [other.id, { scheduled: 1 }],
      ].toSorted(),
    });
    for (const open of [other.id, followed.id, followed.home.id, followed.away.id])
      expect((await read({ most: 3, open: [open] })).whole).toEqual(
        [
          [live.id, 3],
          [other.id, 1],
        ].toSorted(),
      );
  });

  it('takes a replay off the board an hour after it ended, and no other match', async () => {
    const { id: competitionId } = await competition();
    const replay = await match(competitionId, NOW, { replay: { clockRate: 60 } });
    const real = await match(competitionId, NOW);
    for (const { id } of [replay, real])
      await append(await start(id), { type: 'giveWalkover', winner: 'home' });
    const shown = async (now: number) => {
      const filter = { from: NOW, to: NOW + HOUR, competition: competitionId, now };
      const board = await readBoard(given().db, filter);
      const page = await readCompetitionMatches(given().db, competitionId, now);
      const ids = page.map((row) => row.id).toSorted();
      expect(ids).toEqual(board.groups.flatMap(({ rows }) => rows.map((row) => row.id)).toSorted());
      return ids;
    };
    expect(await shown(NOW + HOUR - 1)).toEqual([replay.id, real.id].toSorted());
    expect(await shown(NOW + HOUR)).toEqual([real.id]);
  });

  it('says of an empty board where the nearest matches of its kind are', async () => {
    const tennis = await competition('tennis');
    const day = 24 * HOUR;
    const from = Date.UTC(2090, 0, 1);
    await match(tennis.id, from - 2 * day + HOUR);
    await match(tennis.id, from + 3 * day + HOUR);
    await match(tennis.id, from + 3 * day + 2 * HOUR);
    await match((await competition()).id, from + day);
    expect(await readBoard(given().db, { from, to: from + day, sport: 'tennis', now: from })).toEqual({
      groups: [],
      folded: [],
      previous: { kickoffAt: from - 2 * day + HOUR, matches: 1 },
      next: { kickoffAt: from + 3 * day + HOUR, matches: 2 },
    });
  });

  it('has what is played on the board of the day that it is, until nobody attends to it any more', async () => {
    const { id: competitionId } = await competition();
    const late = await match(competitionId, NOW - HOUR);
    await match(competitionId, NOW - HOUR);
    const shown = async (from: number, to: number, now: number) => {
      const board = await readBoard(given().db, { from, to, now, competition: competitionId });
      return board.groups.flatMap(({ rows }) => rows.map(({ id }) => id));
    };
    const today = [NOW, NOW + 24 * HOUR] as const;
    expect(await shown(...today, NOW)).toEqual([]);
    const begun = await append(await start(late.id), kickOff);
    expect(await shown(...today, NOW)).toEqual([late.id]);
    expect(await shown(...today, NOW + 2 * HOUR)).toEqual([]);
    expect(await shown(NOW - 24 * HOUR, NOW, NOW)).toHaveLength(2);
    expect(await shown(NOW + 24 * HOUR, NOW + 48 * HOUR, NOW)).toEqual([]);

    const suspended = await append(begun.next, { type: 'suspendMatch' });
    expect(await shown(...today, NOW + 2 * HOUR)).toEqual([late.id]);
    await append(suspended.next, { type: 'moveKickoff', kickoffAt: NOW + 50 * HOUR });
    expect(await shown(NOW + 48 * HOUR, NOW + 72 * HOUR, NOW)).toEqual([late.id]);
    expect(await shown(NOW - 24 * HOUR, NOW, NOW)).toHaveLength(2);
  });

  it('tells a heartbeat the revisions of what is live, about to begin, or has just changed', async () => {
    const { id: competitionId } = await competition();
    const [live, still] = [await match(competitionId), await match(competitionId)];
    await append(await start(live.id), kickOff);
    const told = async (changedAfter: number, aheadFrom: number, aheadTo: number) =>
      (await readRevisions(given().db, { now: NOW, changedAfter, aheadFrom, aheadTo })).get(competitionId);
    expect(await told(NOW, NOW + 1, NOW + 2)).toEqual({ [live.id]: 1 });
    for (const all of [await told(NOW - 1, NOW + 1, NOW + 2), await told(NOW, NOW, NOW + 1)])
      expect(all).toEqual({ [live.id]: 1, [still.id]: 0 });
    await append(await start(still.id), { type: 'cancelMatch', reason: 'flood' });
    expect(await told(NOW, NOW, NOW + 1)).toEqual({ [live.id]: 1 });
  });
});
