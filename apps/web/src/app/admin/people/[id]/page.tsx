import { passkeys, people, sessions } from '@scoreline/protocol';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { EndSessions } from '../../../../features/admin/people/end-sessions.tsx';
import * as messages from '../../../../features/admin/people/messages.ts';
import { PasswordLink } from '../../../../features/admin/people/password-link.tsx';
import { PersonPasskeys } from '../../../../features/admin/people/person-passkeys.tsx';
import { RemovePerson } from '../../../../features/admin/people/remove-person.tsx';
import { RoleForm } from '../../../../features/admin/people/role-form.tsx';
import { SessionRows } from '../../../../features/admin/people/session-rows.tsx';
import { AdminShell } from '../../../../features/admin/shell/admin-shell.tsx';
import { readWithSession } from '../../../../features/admin/shell/editor-page.ts';
import { ownerPage } from '../../../../features/admin/shell/owner-page.ts';
import { deviceName } from '../../../../features/sign-in/device-name.ts';
import { readReader } from '../../../../locale/reader.ts';
import { RememberReader } from '../../../../locale/remember-reader.tsx';
import { Section } from '../../../../ui/section.tsx';

export const metadata: Metadata = { title: messages.PERSON };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

const LINK = 'inline-flex min-h-12 items-center underline';

export default async function PersonPage({ params }: Props) {
  const { id } = await params;
  return ownerPage(
    `/admin/people/${encodeURIComponent(id)}`,
    async () => {
      const everybody = await readWithSession('/v1/people', people);
      if (everybody === null) return null;
      const person = everybody.people.find((one) => one.id === id);
      if (person === undefined) return notFound();
      const path = `/v1/people/${encodeURIComponent(id)}`;
      const [signedIn, keys] = await Promise.all([
        readWithSession(`${path}/sessions`, sessions),
        readWithSession(`${path}/passkeys`, passkeys),
      ]);
      if (signedIn === null || keys === null) return null;
      const owners = everybody.people.filter(({ role }) => role === 'owner').length;
      return { person, ...signedIn, ...keys, isLastOwner: person.role === 'owner' && owners === 1 };
    },
    async (me, { person, sessions, passkeys, isLastOwner }) => {
      const reader = await readReader();
      const { zone } = reader;
      const named = sessions.map((one) => ({ ...one, device: deviceName(one.userAgent) }));
      return (
        <AdminShell
          me={me}
          title={person.name}
          actions={
            <div className="flex flex-wrap gap-x-6">
              <Link href={`/admin/audit?person=${person.id}&kind=signIns`} className={LINK}>
                {messages.SIGN_INS}
              </Link>
              <Link href={`/admin/audit?person=${person.id}`} className={LINK}>
                {messages.AUDIT}
              </Link>
              <Link href="/admin/people" className={LINK}>
                {messages.ALL_PEOPLE}
              </Link>
            </div>
          }
        >
          <RememberReader reader={reader} />
          <p className="break-words text-muted">{person.email}</p>
          <Section id="role-title" title={messages.ROLE}>
            {isLastOwner ? (
              <p className="max-w-prose">{messages.onlyOwner(person.name)}</p>
            ) : (
              <RoleForm person={person} />
            )}
          </Section>
          <Section id="password-title" title={messages.PASSWORD}>
            <PasswordLink person={person} zone={zone} />
          </Section>
          <Section id="passkeys-title" title={messages.PASSKEYS}>
            <PersonPasskeys person={person} passkeys={passkeys} zone={zone} />
          </Section>
          <Section id="sessions-title" title={messages.SESSIONS}>
            {named.length === 0 ? (
              <p className="text-muted">{messages.NO_SESSIONS}</p>
            ) : (
              <SessionRows sessions={named} zone={zone} />
            )}
            <EndSessions person={person} count={named.length} isMe={person.id === me.id} />
          </Section>
          <Section id="remove-title" title={messages.REMOVE}>
            {isLastOwner ? (
              <p className="max-w-prose">{messages.ONLY_OWNER_STAYS}</p>
            ) : (
              <RemovePerson person={person} />
            )}
          </Section>
        </AdminShell>
      );
    },
  );
}
