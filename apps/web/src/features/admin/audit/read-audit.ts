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
import { type ReadResult, readFromApi } from '../../../api/read-from-api.ts';
import { requestCookie } from '../../sign-in/session.ts';
import { type LoggedEntry, toEntries } from '../match-log/match-log.ts';
import { type EventLookup, eventsBefore, NO_EVENTS } from './recorded-events.ts';

export const readAudit = async (path: string): Promise<ReadResult<AuditPage>> =>
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
export const readEventLookups = async (
  entries: readonly AuditEntry[],
): Promise<(entry: AuditEntry) => EventLookup> => {
  const corrected = entries.filter(({ event }) => event !== null && CORRECTIONS.includes(event.type));
  const ids = [...new Set(corrected.flatMap(({ match }) => match?.id ?? []))];
  const logs = new Map<string, LoggedEntry[]>();
  await Promise.all(
    ids.map(async (id) => {
      const answer = await readFromApi(`/v1/matches/${encodeURIComponent(id)}/log`, logPage);
      // A log with something in it that this page does not know yet tells nothing; the rest of the page stands.
      if (answer.kind === 'found') logs.set(id, toEntries(answer.value));
    }),
  );
  return ({ match, revision }) => {
    const log = match === null ? undefined : logs.get(match.id);
    return log === undefined || revision === null ? NO_EVENTS : eventsBefore(log, revision);
  };
};
