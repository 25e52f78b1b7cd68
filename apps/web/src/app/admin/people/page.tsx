import { invites, people } from '@scoreline/protocol';
import type { Metadata } from 'next';
import Link from 'next/link';
import { InviteForm } from '../../../features/admin/people/invite-form.tsx';
import { InviteList } from '../../../features/admin/people/invite-list.tsx';
import * as messages from '../../../features/admin/people/messages.ts';
import { AdminShell } from '../../../features/admin/shell/admin-shell.tsx';
import { readBoth } from '../../../features/admin/shell/editor-page.ts';
import { ROLES } from '../../../features/admin/shell/messages.ts';
import { ownerPage } from '../../../features/admin/shell/owner-page.ts';
import { readReader } from '../../../locale/reader.ts';
import { RememberReader } from '../../../locale/remember-reader.tsx';
import { Section } from '../../../ui/section.tsx';

export const metadata: Metadata = { title: messages.PEOPLE };

export default function PeoplePage() {
  return ownerPage(
    '/admin/people',
    () => readBoth(['/v1/people', people], ['/v1/invites', invites]),
    async (me, [everybody, open]) => {
      const reader = await readReader();
      const { zone } = reader;
      return (
        <AdminShell
          me={me}
          title={messages.PEOPLE}
          actions={
            <Link href="/admin/audit?kind=signIns" className="inline-flex min-h-12 items-center underline">
              {messages.SIGN_INS}
            </Link>
          }
        >
          <RememberReader reader={reader} />
          <ul className="border-t-2 border-rule">
            {everybody.people.map(({ id, name, email, role }) => (
              <li key={id}>
                <Link
                  href={`/admin/people/${id}`}
                  className="grid min-h-14 grid-cols-[1fr_auto] items-center gap-3 border-b border-hairline py-2 no-underline hover:bg-hairline/40"
                >
                  <span className="min-w-0">
                    <span className="block font-semibold break-words">
                      {name}
                      {id === me.id && <span className="font-normal text-muted">{messages.YOU}</span>}
                    </span>
                    <span className="block text-sm break-words text-muted">{email}</span>
                  </span>
                  <span>{ROLES[role]}</span>
                </Link>
              </li>
            ))}
          </ul>
          {everybody.people.length === 1 && <p className="py-3 text-muted">{messages.ONLY_YOU}</p>}
          <Section id="invite" title={messages.INVITE}>
            <p className="max-w-prose pb-4 text-muted">{messages.INVITE_HINT}</p>
            <InviteForm zone={zone} />
          </Section>
          <Section id="open-invites" title={messages.OPEN_INVITES}>
            <InviteList invites={open.invites} zone={zone} />
          </Section>
        </AdminShell>
      );
    },
  );
}
