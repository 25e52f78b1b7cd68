import type { Metadata } from 'next';
import { ApiUnavailable } from '../../../features/admin/shell/admin-shell.tsx';
import { LinkPage, UnusableLink } from '../../../features/sign-in/link-page.tsx';
import * as messages from '../../../features/sign-in/messages.ts';
import { readLink } from '../../../features/sign-in/read-link.ts';
import { ResetForm } from '../../../features/sign-in/reset-password-form.tsx';

export const metadata: Metadata = { title: messages.RESET_TITLE, robots: { index: false, follow: false } };

interface Props {
  readonly params: Promise<{ readonly token: string }>;
}

export default async function PasswordPage({ params }: Props) {
  const { token } = await params;
  const read = await readLink(token, 'password');
  if (read.kind === 'unavailable') return <ApiUnavailable />;
  if (read.kind === 'unusable') return <UnusableLink why={read.why} />;
  if (read.link.kind !== 'password') return null;
  const { name, email } = read.link;
  return (
    <LinkPage title={messages.RESET_TITLE}>
      <p className="pb-6 break-words">{messages.resetFor(name, email)}</p>
      <ResetForm token={token} email={email} />
    </LinkPage>
  );
}
