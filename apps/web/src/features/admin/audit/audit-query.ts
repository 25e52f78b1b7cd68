import { AUDIT_GROUPS, type AuditGroup } from '@scoreline/protocol';
import { parseDay } from '../../../locale/day.ts';
import { spanOf } from '../../../locale/day-span.ts';
import * as messages from './messages.ts';

/** What of the audit log an address asks for, by the names of its fields. */
export interface AuditQuery {
  readonly match: string | null;
  readonly person: string | null;
  readonly kind: AuditGroup | null;
  /** First and last day, as they were typed. */
  readonly from: string | null;
  readonly to: string | null;
  readonly cursor: string | null;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

export const isAuditGroup = (text: string): text is AuditGroup => text in AUDIT_GROUPS;

export const parseAuditQuery = (params: Params): AuditQuery => {
  const one = (name: string): string | null => {
    const value = params[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const kind = one('kind');
  return {
    match: one('match'),
    person: one('person'),
    kind: kind !== null && isAuditGroup(kind) ? kind : null,
    from: one('from'),
    to: one('to'),
    cursor: one('cursor'),
  };
};

/** The page of the audit log that shows this. */
export const auditPath = (query: Partial<AuditQuery>): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value == null ? [] : [[name, value]]));
  return given.length === 0 ? '/admin/audit' : `/admin/audit?${new URLSearchParams(given)}`;
};

/** Where the API answers this, or what is wrong with the days. Days are the reader's own, both inclusive. */
export const apiPathOf = (
  query: AuditQuery,
  zone: string,
): { readonly path: string } | { readonly wrong: string } => {
  const days = { from: query.from, to: query.to };
  const [from, to] = [parseDay(days.from ?? undefined), parseDay(days.to ?? undefined)];
  if ((days.from !== null && from === null) || (days.to !== null && to === null))
    return { wrong: messages.WRONG_DAY };
  if (from !== null && to !== null && from > to) return { wrong: messages.DAYS_SWAPPED };
  const search = new URLSearchParams();
  for (const name of ['match', 'person', 'kind', 'cursor'] as const) {
    const value = query[name];
    if (value !== null) search.set(name, value);
  }
  if (from !== null) search.set('from', String(spanOf(from, zone).from));
  if (to !== null) search.set('to', String(spanOf(to, zone).to));
  return { path: `/v1/audit?${search}` };
};
