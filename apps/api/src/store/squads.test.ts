import { expect, it } from 'vitest';
import { onBothDatabases } from '../testing/both-databases.ts';
import { CHANGE, NOW, recordsIn } from '../testing/records.ts';
import { readCrest, saveCrest } from './crests.ts';
import { newId } from './ids.ts';
import { editPlayer, editSquad, findTeamSheet, listPlayers } from './squads.ts';
import { readStages, writeStages } from './stages.ts';
import { createVenue, editVenue, listVenues } from './venues.ts';

onBothDatabases('squads, venues and stages', (given) => {
  const { team, competition, match, rowOf } = recordsIn(given);

  it('takes a name that differs in a letter for another player', async () => {
    const { id } = await team();
    const first = await editSquad(given().db, id, { version: 1, players: [{ name: 'Май' }] }, CHANGE);
    const players = [{ name: 'Маи' }, { name: 'МАЙ' }];
    const second = await editSquad(given().db, id, { version: 2, players }, CHANGE);
    if (first.kind !== 'edited' || second.kind !== 'edited') throw new Error(second.kind);
    const [may] = first.value.squad;
    expect(second.value.squad.map((one) => one.id === may?.id)).toEqual([false, true]);
  });

  it('keeps a list in its order; who is named again stays the same player', async () => {
    const { id } = await team();
    const marks = [newId(), newId(), newId()];
    const first = await editSquad(
      given().db,
      id,
      {
        version: 1,
        players: [{ name: `Zoé ${marks[0]}`, number: 9, position: 'FW' }, { name: `Abe ${marks[1]}` }],
      },
      CHANGE,
    );
    if (first.kind !== 'edited') throw new Error(first.kind);
    const [zoe, abe] = first.value.squad;
    expect(first.value.squad.map(({ name, number }) => [name, number])).toEqual([
      [`Zoé ${marks[0]}`, 9],
      [`Abe ${marks[1]}`, undefined],
    ]);
    const second = await editSquad(
      given().db,
      id,
      { version: 2, players: [{ name: `Cy ${marks[2]}` }, { name: `zoe ${marks[0]}`, number: 10 }] },
      CHANGE,
    );
    if (second.kind !== 'edited') throw new Error(second.kind);
    expect(second.value.squad.map((one) => [one.id === zoe?.id, one.number])).toEqual([
      [false, undefined],
      [true, 10],
    ]);
    // Who left the squad is still somebody.
    expect((await listPlayers(given().db, { text: marks[1] ?? '', archived: false })).players).toEqual([
      { id: abe?.id, name: `Abe ${marks[1]}`, teams: [], version: 1, archived: false },
    ]);
    expect(await editSquad(given().db, id, { version: 2, players: [] }, CHANGE)).toEqual({
      kind: 'stale',
      version: 3,
    });
    const unknown = { version: 3, players: [{ id: 'nobody', name: 'X' }] };
    expect(await editSquad(given().db, id, unknown, CHANGE)).toEqual({ kind: 'unknown', id: 'nobody' });
    expect((await findTeamSheet(given().db, id))?.squad).toEqual(second.value.squad);
  });

  it('takes two players of one name for two', async () => {
    const { id } = await team();
    const players = [
      { name: 'Ann Other', number: 1 },
      { name: 'Ann Other', number: 2 },
    ];
    for (const version of [1, 2]) {
      const edited = await editSquad(given().db, id, { version, players }, CHANGE);
      if (edited.kind !== 'edited') throw new Error(edited.kind);
      expect(new Set(edited.value.squad.map((one) => one.id)).size).toBe(2);
    }
  });

  it('hides a player who was put away from squads and pickers', async () => {
    const { id } = await team();
    const name = `Gone ${newId()}`;
    const made = await editSquad(given().db, id, { version: 1, players: [{ name }] }, CHANGE);
    const playerId = made.kind === 'edited' ? (made.value.squad[0]?.id ?? '') : '';
    await editPlayer(given().db, playerId, { version: 1, archived: true }, CHANGE);
    expect((await findTeamSheet(given().db, id))?.squad).toEqual([]);
    expect((await listPlayers(given().db, { text: name, archived: false })).players).toEqual([]);
    expect(
      (await listPlayers(given().db, { text: '', archived: true })).players.map((one) => one.id),
    ).toContain(playerId);
    await editPlayer(given().db, playerId, { version: 2, archived: false }, CHANGE);
    expect((await findTeamSheet(given().db, id))?.squad.map((one) => one.name)).toEqual([name]);
  });

  it('finds a venue by its name and its town, and renames it in its matches', async () => {
    const { db } = given();
    const name = `Park ${newId()}`;
    const venue = await createVenue(db, { name, town: `Lyø ${newId()}` }, CHANGE);
    for (const typed of [name.toUpperCase(), (venue.town ?? '').replace('ø', 'o')])
      expect((await listVenues(db, { text: typed, archived: false })).venues).toEqual([venue]);
    const { id } = await match((await competition()).id, NOW, { venue: name });
    await editVenue(db, venue.id, { version: 1, name: `${name} II` }, CHANGE);
    expect((await rowOf(id)).venue).toBe(`${name} II`);
    await editVenue(db, venue.id, { version: 2, archived: true }, CHANGE);
    expect((await listVenues(db, { text: name, archived: false })).venues).toEqual([]);
  });

  it('keeps the stages of a competition in their order, each once', async () => {
    const { id, name: title } = await competition();
    const write = (...names: string[]) => writeStages(given().db, { id, title }, names, CHANGE);
    await write('Group stage', 'Final', 'Group stage');
    expect(await readStages(given().db, id)).toEqual(['Group stage', 'Final']);
    await write('Final', 'Group stage');
    expect(await readStages(given().db, id)).toEqual(['Final', 'Group stage']);
  });

  it('keeps a crest byte by byte', async () => {
    const image = Buffer.from([0, 255, 1, 254, 0, 10, 13]);
    const id = newId();
    await saveCrest(given().db, id, image, NOW);
    await saveCrest(given().db, id, image, NOW);
    expect(Buffer.compare((await readCrest(given().db, id)) ?? Buffer.alloc(0), image)).toBe(0);
    expect(await readCrest(given().db, 'none')).toBeNull();
  });
});
