import type { AuditChange, AuditKind } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import type { ChangeContext } from './edits.ts';

/** A change to audit. What happens in a match is in its log and is not written again. */
export interface AuditRecord {
  readonly kind: Exclude<AuditKind, 'command'>;
  /** The name of what was changed, at the time. */
  readonly subject: string;
  readonly matchId?: string;
  readonly competitionId?: string;
  /** The person it was done to. */
  readonly personId?: string;
  readonly changes?: readonly AuditChange[];
}

/** Writes an audit entry. `tx` is the transaction of the change, so that neither exists without the other. */
export const writeAudit = async (
  tx: Db,
  { now, actor }: ChangeContext,
  recorded: AuditRecord,
): Promise<void> => {
  const { kind, subject, matchId = null, competitionId = null, personId = null, changes = [] } = recorded;
  await tx
    .insertInto('audit')
    .values({
      at: now,
      actor,
      kind,
      subject,
      matchId,
      competitionId,
      personId,
      changes: JSON.stringify(changes),
    })
    .execute();
};

type Fields = Readonly<Record<string, unknown>>;

/** A field as the audit log keeps it: a record by its name, a list by the names of its items. */
const plain = (value: unknown): AuditChange['to'] => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((one) => String(plain(one))).join(', ');
  return typeof value === 'object' && 'name' in value && typeof value.name === 'string'
    ? value.name
    : JSON.stringify(value);
};

/** The fields that differ between two states of a record, except its version. */
export const diffFields = (was: Fields, is: Fields): AuditChange[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => field !== 'version')
    .map((field) => ({ field, from: plain(was[field]), to: plain(is[field]) }))
    .filter(({ from, to }) => from !== to);

/** The fields of a new record, as changes from null. */
export const newFields = (is: Fields): AuditChange[] => diffFields({}, is);
