import { ACTOR_KINDS, type AuditEntry } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';

/** The names of people and keys, by actor (`user:…` or `key:…`). */
export const readActorNames = async (db: Db, actors: readonly string[]): Promise<Map<string, string>> => {
  const idsOf = (kind: string) =>
    actors.filter((one) => one.startsWith(`${kind}:`)).map((one) => one.slice(kind.length + 1));
  const [users, keys] = [idsOf('user'), idsOf('key')];
  const people =
    users.length === 0
      ? []
      : await db.selectFrom('user').select(['id', 'name']).where('id', 'in', users).execute();
  const feeds =
    keys.length === 0
      ? []
      : await db.selectFrom('feedKey').select(['id', 'name']).where('id', 'in', keys).execute();
  return new Map([
    ...people.map(({ id, name }) => [`user:${id}`, name] as const),
    ...feeds.map(({ id, name }) => [`key:${id}`, name] as const),
  ]);
};

const FALLBACK_NAMES: Readonly<Record<(typeof ACTOR_KINDS)[number], string>> = {
  user: 'Removed person',
  key: 'Removed key',
  system: 'Scoreline',
  nobody: 'Not signed in',
};

/** An actor as the audit log shows it, with its name, or with a fallback name. */
export const actorOf = (actor: string, names: ReadonlyMap<string, string>): AuditEntry['by'] => {
  const [prefix = '', id = ''] = actor.split(':');
  const kind = ACTOR_KINDS.find((one) => one === prefix) ?? 'nobody';
  return { kind, id, name: names.get(actor) ?? FALLBACK_NAMES[kind] };
};
