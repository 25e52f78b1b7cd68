import type { AuditEntry } from '@scoreline/protocol';
import Link from 'next/link';
import { dayOf, dayTitle, momentOf, timeOf } from '../../../locale/day.ts';
import { auditPath } from './audit-query.ts';
import { describeEntry } from './describe-entry.ts';
import * as messages from './messages.ts';
import type { EventLookup } from './recorded-events.ts';

interface Props {
  readonly entries: readonly AuditEntry[];
  readonly zone: string;
  /** Epoch milliseconds of when the page was made. */
  readonly now: number;
  /** All of one match, whose name then stands above the list. */
  readonly isOneMatch: boolean;
  readonly lookupOf: (entry: AuditEntry) => EventLookup;
}

/** What reached the server this much later than it was tapped has waited for a network. */
const LATE_MS = 60_000;
/** A link within a sentence, as high as a thumb needs without moving the lines apart. */
const LINK = 'py-[0.8125rem] underline';

/** Who did what, by day, the newest first. */
export const AuditList = ({ entries, zone, now, isOneMatch, lookupOf }: Props) => {
  const today = dayOf(now, zone);
  const days = [...new Set(entries.map(({ at }) => dayOf(at, zone)))];
  return days.map((day) => (
    <section key={day} aria-label={dayTitle(day, today)}>
      <h2 className="border-b-2 border-rule pt-6 pb-1 font-bold">{dayTitle(day, today)}</h2>
      <ol>
        {entries
          .filter(({ at }) => dayOf(at, zone) === day)
          .map((entry) => (
            <AuditRow
              key={entry.id}
              of={entry}
              zone={zone}
              isOneMatch={isOneMatch}
              lookup={lookupOf(entry)}
            />
          ))}
      </ol>
    </section>
  ));
};

const AuditRow = ({
  of,
  zone,
  isOneMatch,
  lookup,
}: { readonly of: AuditEntry; readonly lookup: EventLookup } & Pick<Props, 'zone' | 'isOneMatch'>) => {
  const { at, by, match, happenedAt } = of;
  const { what, details } = describeEntry(of, zone, lookup);
  const isLate = happenedAt !== null && at - happenedAt > LATE_MS;
  return (
    <li className="grid grid-cols-[3.5rem_1fr] items-baseline gap-x-3 border-b border-hairline py-3">
      <time dateTime={new Date(at).toISOString()} className="font-figures text-lg text-muted">
        {timeOf(at, zone)}
      </time>
      <div className="min-w-0 break-words">
        <p>
          {by.id === '' ? (
            <span className="font-semibold">{by.name}</span>
          ) : (
            <Link href={auditPath({ person: by.id })} className={`${LINK} font-semibold`}>
              {by.name}
            </Link>
          )}{' '}
          {what}
          {of.kind === 'command' && match !== null && !isOneMatch && (
            <>
              {' '}
              {messages.IN_MATCH}{' '}
              <Link href={auditPath({ match: match.id })} className={LINK}>
                {messages.versus(match.home, match.away)}
              </Link>
            </>
          )}
          .
        </p>
        {(details.length > 0 || isLate) && (
          <ul className="pt-1 text-sm text-muted">
            {details.map(({ label, text }) => (
              <li key={label}>{messages.detail(label, text)}</li>
            ))}
            {isLate && <li>{messages.happened(momentOf(happenedAt, zone))}</li>}
          </ul>
        )}
      </div>
    </li>
  );
};
