import type { AuditChange, AuditEntry } from '@scoreline/protocol';
import { momentOf } from '../../../locale/day.ts';
import { isolate } from '../../../locale/isolate.ts';
import { deviceName } from '../../sign-in/device-name.ts';
import { describeLogged } from './describe-event.ts';
import { type ChangeDescription, type EntryDescription, fromTo } from './entry-description.ts';
import * as messages from './messages.ts';
import type { EventLookup } from './recorded-events.ts';

/** `Short name` for `shortName`, also of a field that nobody has thought of here. */
const labelOf = (field: string): string =>
  messages.FIELDS[field] ??
  `${field.charAt(0).toUpperCase()}${field.slice(1).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;

const valueText = (field: string, value: AuditChange['to'], zone: string): string | null => {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? messages.YES : messages.NO;
  if (field === 'kickoffAt' && typeof value === 'number') return momentOf(value, zone);
  return field === 'browser' ? deviceName(String(value)) : String(value);
};

const detailOf = ({ field, from, to }: AuditChange, zone: string): ChangeDescription => ({
  label: labelOf(field),
  text: fromTo(valueText(field, from, zone), valueText(field, to, zone)),
});

/** What an entry of the audit log says, in words. `lookup` is what the match's log said before it. */
export const describeEntry = (entry: AuditEntry, zone: string, lookup: EventLookup): EntryDescription => {
  const { kind, subject, changes, event, match } = entry;
  if (kind === 'command')
    return event === null || match === null
      ? { what: messages.CHANGED_MATCH, details: [] }
      : describeLogged(event, {
          sport: match.sport,
          names: { home: isolate(match.home), away: isolate(match.away) },
          zone,
          lookup,
        });
  if (kind === 'sessionsEnded') {
    const count = Number(changes[0]?.from ?? 0);
    return { what: messages.sessionsEnded(count, subject), details: [] };
  }
  return { what: messages.DEEDS[kind](subject), details: changes.map((change) => detailOf(change, zone)) };
};
