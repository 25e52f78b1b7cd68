import { expect, it } from 'vitest';
import { onBothDatabases } from '../testing/both-databases.ts';
import { CHANGE, NOW, recordsIn } from '../testing/records.ts';
import { findCompetition } from './board.ts';
import { createCompetition } from './competitions.ts';
import { newId } from './ids.ts';
import { createMatch } from './matches.ts';
import { createTeam } from './teams.ts';

onBothDatabases('new records', (given) => {
  const { competition } = recordsIn(given);

  it('makes a thing once for each ref, even when several ask at the same time', async () => {
    const { db } = given();
    const body = { ref: `ref:${newId()}`, name: 'Once', season: '2026', sport: 'football' } as const;
    const made = await Promise.all(Array.from({ length: 6 }, () => createCompetition(db, body, CHANGE)));
    expect(made.filter(({ isNew }) => isNew).length).toBe(1);
    expect(new Set(made.map(({ value }) => value.id)).size).toBe(1);
    const teams = await Promise.all(
      Array.from({ length: 6 }, () => createTeam(db, { ref: body.ref, name: 'Once' }, CHANGE)),
    );
    expect(new Set(teams.map(({ value }) => value.id)).size).toBe(1);
  });

  it('gives competitions of one name addresses of their own', async () => {
    const name = `Côte d’Or ${newId()}`;
    const make = () => createCompetition(given().db, { name, season: '2026/27', sport: 'football' }, CHANGE);
    const slugs = (await Promise.all([make(), make(), make()])).map(({ value }) => value.slug).sort();
    expect(new Set(slugs).size).toBe(3);
    for (const slug of slugs) expect(slug).toMatch(/^cote-d-or-[a-z0-9]+-2026-27(-\d)?$/);
    const [slug = ''] = slugs;
    expect((await findCompetition(given().db, slug))?.name).toBe(name);
  });

  it('says what a new match names and is not there', async () => {
    const { db } = given();
    const home = (await createTeam(db, { name: 'A' }, CHANGE)).value.id;
    const away = (await createTeam(db, { name: 'B' }, CHANGE)).value.id;
    const competitionId = (await competition('tennis')).id;
    const wanted = { competitionId, homeId: home, awayId: away, kickoffAt: NOW };
    expect(await createMatch(db, { ...wanted, competitionId: 'none' }, CHANGE)).toBe('competition');
    expect(await createMatch(db, { ...wanted, homeId: 'none' }, CHANGE)).toBe('home');
    expect(await createMatch(db, { ...wanted, awayId: 'none' }, CHANGE)).toBe('away');
    expect(await createMatch(db, { ...wanted, options: { sport: 'football' } }, CHANGE)).toBe('options');
  });
});
