import { randomBytes } from 'node:crypto';
import { startMatch, summarize } from '@scoreline/match';
import type { Competition, Fixture, NewCompetition, NewMatch, NewTeam, Team } from '@scoreline/protocol';
import { againIfTaken } from '../database/failure.ts';
import type { Db } from '../database/open.ts';
import { selectMatches, setupOf, toCompetition, toFixture } from './match-row.ts';

/** What was made, or what was there already under the same `ref`. */
export interface Made<T> {
  readonly value: T;
  readonly isNew: boolean;
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 12 characters, 60 bits: short enough for an address, unique enough for every match ever. */
export const newId = (): string => Array.from(randomBytes(12), (byte) => ALPHABET[byte % 32]).join('');

/** Letters and digits of a name, for an address: "Côte d'Ivoire" is `cote-d-ivoire`. */
export const slugify = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Two may make the same at once; the second then finds what the first made. */
const inTransaction = <T>(db: Db, task: (tx: Db) => Promise<T>): Promise<T> =>
  againIfTaken(() => db.transaction().execute(task));

export const makeCompetition = (db: Db, wanted: NewCompetition, now: number): Promise<Made<Competition>> =>
  inTransaction(db, async (tx) => {
    if (wanted.ref !== undefined) {
      const known = await tx
        .selectFrom('competition')
        .selectAll()
        .where('ref', '=', wanted.ref)
        .executeTakeFirst();
      if (known !== undefined) return { value: toCompetition(known), isNew: false };
    }
    const base = slugify(`${wanted.name} ${wanted.season}`) || 'competition';
    const taken = await tx
      .selectFrom('competition')
      .select('slug')
      .where('slug', 'like', `${base}%`)
      .execute();
    const slugs = new Set(taken.map(({ slug }) => slug));
    let slug = base;
    for (let n = 2; slugs.has(slug); n += 1) slug = `${base}-${n}`;
    const { ref = null, name, season, sport } = wanted;
    const row = { id: newId(), ref, slug, name, season, sport, createdAt: now };
    await tx.insertInto('competition').values(row).execute();
    return { value: toCompetition(row), isNew: true };
  });

const codeOf = (name: string): string => slugify(name).replaceAll('-', '').slice(0, 3).toUpperCase() || 'TBD';

export const makeTeam = (db: Db, wanted: NewTeam, now: number): Promise<Made<Team>> =>
  inTransaction(db, async (tx) => {
    if (wanted.ref !== undefined) {
      const known = await tx.selectFrom('team').selectAll().where('ref', '=', wanted.ref).executeTakeFirst();
      if (known !== undefined) return { value: toTeam(known), isNew: false };
    }
    const row = {
      id: newId(),
      ref: wanted.ref ?? null,
      name: wanted.name,
      shortName: wanted.shortName ?? wanted.name.slice(0, 24).trim(),
      code: wanted.code ?? codeOf(wanted.name),
      colour: wanted.colour ?? null,
      createdAt: now,
    };
    await tx.insertInto('team').values(row).execute();
    return { value: toTeam(row), isNew: true };
  });

const toTeam = ({ id, name, shortName, code, colour }: Team): Team => ({ id, name, shortName, code, colour });

/** Teams whose name holds `text`, at most 50. */
export const findTeams = async (db: Db, text: string): Promise<Team[]> => {
  const like = `%${text.toLowerCase().replaceAll(/[%_\\]/g, '')}%`;
  const rows = await db
    .selectFrom('team')
    .selectAll()
    .where((e) => e(e.fn<string>('lower', ['name']), 'like', like))
    .orderBy('name')
    .limit(50)
    .execute();
  return rows.map(toTeam);
};

/** What a new match names and is not there. */
export type Missing = 'competition' | 'home' | 'away' | 'options';

export const makeMatch = (db: Db, wanted: NewMatch, now: number): Promise<Made<Fixture> | Missing> =>
  inTransaction(db, async (tx) => {
    const find = (column: 'match.ref' | 'match.id', value: string) =>
      selectMatches(tx).where(column, '=', value).executeTakeFirst();
    if (wanted.ref !== undefined) {
      const known = await find('match.ref', wanted.ref);
      if (known !== undefined) return { value: toFixture(known), isNew: false };
    }
    const competition = await tx
      .selectFrom('competition')
      .selectAll()
      .where('id', '=', wanted.competitionId)
      .executeTakeFirst();
    if (competition === undefined) return 'competition';
    const names = await tx
      .selectFrom('team')
      .select(['id', 'name'])
      .where('id', 'in', [wanted.homeId, wanted.awayId])
      .execute();
    const home = names.find(({ id }) => id === wanted.homeId);
    const away = names.find(({ id }) => id === wanted.awayId);
    if (home === undefined) return 'home';
    if (away === undefined) return 'away';
    const { sport } = toCompetition(competition);
    if (wanted.options !== undefined && wanted.options.sport !== sport) return 'options';
    const { sport: _, ...chosen } = wanted.options ?? { sport };
    const id = newId();
    const setup = setupOf(
      sport,
      {
        matchId: id,
        kickoffAt: wanted.kickoffAt,
        names: { home: home.name, away: away.name },
        clockRate: wanted.replay?.clockRate ?? 1,
      },
      chosen,
    );
    await tx
      .insertInto('match')
      .values({
        id,
        ref: wanted.ref ?? null,
        competitionId: wanted.competitionId,
        homeId: wanted.homeId,
        awayId: wanted.awayId,
        stage: wanted.stage ?? null,
        groupName: wanted.group ?? null,
        round: wanted.round ?? null,
        venue: wanted.venue ?? null,
        referee: wanted.referee ?? null,
        attendance: wanted.attendance ?? null,
        scheduledAt: wanted.kickoffAt,
        kickoffAt: wanted.kickoffAt,
        options: JSON.stringify({ sport, ...chosen }),
        replayRate: wanted.replay?.clockRate ?? null,
        revision: 0,
        status: 'scheduled',
        summary: JSON.stringify(summarize(startMatch(setup))),
        changedAt: now,
      })
      .execute();
    const made = await find('match.id', id);
    if (made === undefined) throw new Error(`match ${id} is gone right after it was made`);
    return { value: toFixture(made), isNew: true };
  });
