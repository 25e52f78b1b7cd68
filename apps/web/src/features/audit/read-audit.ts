import 'server-only';
import {
  type AuditEntry,
  type AuditPage,
  auditPage,
  keys,
  logPage,
  type Me,
  people,
} from '@scoreline/protocol';
import { requestCookie } from '../admin/session.ts';
import { type ApiAnswer, readFromApi } from '../api/read.ts';
import { isMatchEvent, type LoggedEntry, toEntries } from '../console/read-log.ts';
import { NOTHING_TOLD, type Told, toldBefore } from './told.ts';

export const readAudit = async (path: string): Promise<ApiAnswer<AuditPage>> =>
  readFromApi(path, auditPage, { cookie: await requestCookie() });

/** Who can be chosen in the filter, as far as whoever asks may know them. */
export const readActors = async ({ role }: Me) => {
  const cookie = await requestCookie();
  const [everybody, made] = await Promise.all([
    role === 'scorer' ? null : readFromApi('/v1/people', people, { cookie }),
    role === 'owner' ? readFromApi('/v1/keys', keys, { cookie }) : null,
  ]);
  return {
    people: everybody?.kind === 'found' ? everybody.value.people : [],
    keys: made?.kind === 'found' ? made.value.keys : [],
  };
};

const CORRECTIONS = ['IncidentVoided', 'IncidentRestored', 'IncidentAmended'];

/** What was said before of what these entries correct: the logs of the matches that have corrections among them. */
export const readTold = async (entries: readonly AuditEntry[]): Promise<(entry: AuditEntry) => Told> => {
  const corrected = entries.filter(({ event }) => event !== null && CORRECTIONS.includes(event.type));
  const ids = [...new Set(corrected.flatMap(({ match }) => match?.id ?? []))];
  const logs = new Map<string, LoggedEntry[]>();
  await Promise.all(
    ids.map(async (id) => {
      const answer = await readFromApi(`/v1/matches/${encodeURIComponent(id)}/log`, logPage);
      // A log with something in it that this page does not know yet tells nothing; the rest of the page stands.
      if (answer.kind === 'found' && answer.value.entries.every(({ event }) => isMatchEvent(event)))
        logs.set(id, toEntries(answer.value));
    }),
  );
  return ({ match, revision }) => {
    const log = match === null ? undefined : logs.get(match.id);
    return log === undefined || revision === null ? NOTHING_TOLD : toldBefore(log, revision);
  };
};
