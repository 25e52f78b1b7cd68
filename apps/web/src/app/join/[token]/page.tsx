import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ApiUnavailable } from '../../../features/admin/shell/admin-shell.tsx';
import { deviceName } from '../../../features/sign-in/device-name.ts';
import { JoinForm } from '../../../features/sign-in/join-form.tsx';
import { LinkPage, UnusableLink } from '../../../features/sign-in/link-page.tsx';
import * as messages from '../../../features/sign-in/messages.ts';
import { readLink } from '../../../features/sign-in/read-link.ts';
import { currentUser } from '../../../features/sign-in/session.ts';

export const metadata: Metadata = { title: messages.JOIN_TITLE, robots: { index: false, follow: false } };

interface Props {
  readonly params: Promise<{ readonly token: string }>;
}

export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const read = await readLink(token, 'join');
  if (read.kind === 'unavailable') return <ApiUnavailable />;
  if (read.kind === 'unusable') return <UnusableLink why={read.why} />;
  if (read.link.kind !== 'join') return null;
  const me = await currentUser();
  return (
    <LinkPage title={messages.JOIN_TITLE}>
      <p className="pb-6">{messages.INVITED_AS[read.link.role]}</p>
      {me !== null && (
        <p className="mb-6 border-l-4 border-ink py-2 pl-3">{messages.otherAccount(me.name)}</p>
      )}
      <JoinForm token={token} device={deviceName((await headers()).get('user-agent') ?? '')} />
    </LinkPage>
  );
}
