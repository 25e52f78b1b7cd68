import type { AuditGroup } from '@scoreline/protocol';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { getMatch } from '../../../api/queries.ts';
import { AuditFilter } from '../../../features/admin/audit/audit-filter.tsx';
import { AuditList } from '../../../features/admin/audit/audit-list.tsx';
import {
  type AuditQuery,
  apiPathOf,
  auditPath,
  parseAuditQuery,
} from '../../../features/admin/audit/audit-query.ts';
import * as messages from '../../../features/admin/audit/messages.ts';
import { readActors, readAudit, readEventLookups } from '../../../features/admin/audit/read-audit.ts';
import { AdminShell, ApiUnavailable } from '../../../features/admin/shell/admin-shell.tsx';
import { requireSignIn } from '../../../features/sign-in/session.ts';
import { readReader } from '../../../locale/reader.ts';
import { RememberReader } from '../../../locale/remember-reader.tsx';
import { buttonClass } from '../../../ui/button-class.ts';
import { FormError } from '../../../ui/form-error.tsx';
import { PendingLinkText } from '../../../ui/pending-link-text.tsx';

export const metadata: Metadata = { title: messages.TITLE };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const EVERY_KIND: readonly AuditGroup[] = ['matches', 'catalogue', 'people', 'keys', 'signIns'];
const LINK = 'inline-flex min-h-12 items-center underline';

/** The match whose log this is, and ways to leave it. */
const OfMatch = async ({ id }: { readonly id: string }) => {
  const answer = await getMatch(id);
  const { home, away } = answer.kind === 'found' ? answer.value.match : { home: null, away: null };
  return (
    <p className="flex flex-wrap items-center gap-x-6">
      <span className="font-semibold break-words">
        {home === null ? messages.ONE_MATCH : messages.onlyMatch(home.name, away.name)}
      </span>
      {home !== null && (
        <Link href={`/admin/match/${id}`} className={LINK}>
          {messages.OPEN_CONSOLE}
        </Link>
      )}
      <Link href="/admin/audit" className={LINK}>
        {messages.ALL_MATCHES}
      </Link>
    </p>
  );
};

const isFiltered = ({ cursor, ...filter }: AuditQuery): boolean =>
  Object.values(filter).some((value) => value !== null);

export default async function AuditLogPage({ searchParams }: Props) {
  const query = parseAuditQuery(await searchParams);
  const me = await requireSignIn(auditPath(query));
  if (me === null) return <ApiUnavailable />;
  const reader = await readReader();
  const actors = await readActors(me);
  const frame = (body: ReactNode) => (
    <AdminShell me={me} title={messages.TITLE}>
      <RememberReader reader={reader} />
      {query.match !== null && <OfMatch id={query.match} />}
      <AuditFilter
        key={auditPath(query)}
        query={query}
        people={actors.people}
        keys={actors.keys}
        kinds={me.role === 'scorer' ? ['matches', 'catalogue'] : EVERY_KIND}
      />
      {body}
    </AdminShell>
  );

  const wanted = apiPathOf(query, reader.zone);
  if ('wrong' in wanted)
    return frame(
      <div className="pt-6">
        <FormError>{wanted.wrong}</FormError>
      </div>,
    );
  const answer = await readAudit(wanted.path);
  if (answer.kind === 'refused')
    return (
      <AdminShell me={me} title={messages.DENIED}>
        <p>{answer.problem.detail}</p>
        <Link href="/admin/audit" className={LINK}>
          {messages.YOUR_LOG}
        </Link>
      </AdminShell>
    );
  if (answer.kind === 'missing')
    return frame(
      <div className="pt-6">
        <FormError>{messages.WRONG_ADDRESS}</FormError>
        <Link href="/admin/audit" className={LINK}>
          {messages.WHOLE_LOG}
        </Link>
      </div>,
    );
  if (answer.kind !== 'found') return <ApiUnavailable />;
  const { entries, next } = answer.value;
  return frame(
    <>
      {entries.length === 0 ? (
        <p role="status" className="py-6 text-muted">
          {isFiltered(query) || query.cursor !== null
            ? messages.NO_MATCHING_ENTRIES
            : me.role === 'scorer'
              ? messages.NO_ENTRIES_FOR_SCORER
              : messages.NO_ENTRIES}
        </p>
      ) : (
        <AuditList
          entries={entries}
          zone={reader.zone}
          now={Date.now()}
          isOneMatch={query.match !== null}
          lookupOf={await readEventLookups(entries)}
        />
      )}
      <nav aria-label={messages.PAGES} className="flex flex-wrap gap-3 pt-6">
        {query.cursor !== null && (
          <Link href={auditPath({ ...query, cursor: null })} className={buttonClass('plain')}>
            <PendingLinkText words={messages.NEWEST} />
          </Link>
        )}
        {next !== null && (
          <Link href={auditPath({ ...query, cursor: next })} className={buttonClass('plain')}>
            <PendingLinkText words={messages.OLDER} />
          </Link>
        )}
      </nav>
    </>,
  );
}
