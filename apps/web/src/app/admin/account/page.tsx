import { passkeys, sessions } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { readFromApi } from '../../../api/read-from-api.ts';
import * as messages from '../../../features/admin/account/messages.ts';
import { NameForm } from '../../../features/admin/account/name-form.tsx';
import { OwnSessions } from '../../../features/admin/account/own-sessions.tsx';
import { PasskeyList } from '../../../features/admin/account/passkey-list.tsx';
import { PasswordForm } from '../../../features/admin/account/password-form.tsx';
import { AdminShell, ApiUnavailable } from '../../../features/admin/shell/admin-shell.tsx';
import { ROLES } from '../../../features/admin/shell/messages.ts';
import { deviceName } from '../../../features/sign-in/device-name.ts';
import { requestCookie, requireSignIn } from '../../../features/sign-in/session.ts';
import { readReader } from '../../../locale/reader.ts';
import { RememberReader } from '../../../locale/remember-reader.tsx';
import { Section } from '../../../ui/section.tsx';

export const metadata: Metadata = { title: messages.TITLE };

export default async function AccountPage() {
  const me = await requireSignIn('/admin/account');
  if (me === null) return <ApiUnavailable />;
  const cookie = await requestCookie();
  const [own, keys] = await Promise.all([
    readFromApi('/v1/me/sessions', sessions, { cookie }),
    readFromApi('/v1/me/passkeys', passkeys, { cookie }),
  ]);
  if (own.kind !== 'found' || keys.kind !== 'found') return <ApiUnavailable />;
  const reader = await readReader();
  const { zone } = reader;
  const device = deviceName((await headers()).get('user-agent') ?? '');
  const named = own.value.sessions.map((one) => ({ ...one, device: deviceName(one.userAgent) }));
  return (
    <AdminShell me={me} title={messages.TITLE}>
      <RememberReader reader={reader} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 break-words">
        <dt className="text-muted">{messages.EMAIL}</dt>
        <dd className="min-w-0">{me.email}</dd>
        <dt className="text-muted">{messages.ROLE}</dt>
        <dd className="min-w-0">{ROLES[me.role]}</dd>
      </dl>
      <div className="pt-6">
        <NameForm me={me} />
      </div>
      <Section id="password-title" title={messages.PASSWORD}>
        <PasswordForm email={me.email} />
      </Section>
      <Section id="passkeys-title" title={messages.PASSKEYS}>
        <PasskeyList passkeys={keys.value.passkeys} zone={zone} device={device} />
      </Section>
      <Section id="sessions-title" title={messages.SESSIONS}>
        <OwnSessions sessions={named} zone={zone} />
      </Section>
    </AdminShell>
  );
}
