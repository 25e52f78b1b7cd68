import { type CompetitionRecord, competitionRecords } from '@scoreline/protocol';
import type { Metadata } from 'next';
import Link from 'next/link';
import * as messages from '../../../features/admin/competitions/messages.ts';
import { AdminShell } from '../../../features/admin/shell/admin-shell.tsx';
import { editorPage, readWithSession } from '../../../features/admin/shell/editor-page.ts';
import { viewOfSport } from '../../../sports/views.ts';
import { buttonClass } from '../../../ui/button-class.ts';

export const metadata: Metadata = { title: messages.COMPETITIONS };

const Rows = ({ competitions }: { readonly competitions: readonly CompetitionRecord[] }) => (
  <ul className="border-t-2 border-rule">
    {competitions.map(({ id, name, season, sport }) => (
      <li key={id}>
        <Link
          href={`/admin/competitions/${id}`}
          className="grid min-h-14 grid-cols-[1fr_auto] items-center gap-3 border-b border-hairline py-2 no-underline hover:bg-hairline/40"
        >
          <span className="min-w-0 font-semibold break-words">
            {name} <span className="font-normal text-muted">{season}</span>
          </span>
          <span className="text-sm text-muted">{viewOfSport(sport).words.name}</span>
        </Link>
      </li>
    ))}
  </ul>
);

export default function CompetitionsPage() {
  return editorPage(
    '/admin/competitions',
    () => readWithSession('/v1/catalogue/competitions', competitionRecords),
    (me, { competitions }) => {
      const inUse = competitions.filter(({ archived }) => !archived);
      const away = competitions.filter(({ archived }) => archived);
      return (
        <AdminShell
          me={me}
          title={messages.COMPETITIONS}
          actions={
            <Link href="/admin/new-competition" className={buttonClass('main')}>
              {messages.NEW_COMPETITION}
            </Link>
          }
        >
          {inUse.length === 0 ? <p className="text-muted">{messages.NONE}</p> : <Rows competitions={inUse} />}
          {away.length > 0 && (
            <details className="pt-8">
              <summary className="min-h-12 cursor-pointer py-3 font-bold">
                {messages.archived(away.length)}
              </summary>
              <Rows competitions={away} />
            </details>
          )}
        </AdminShell>
      );
    },
  );
}
