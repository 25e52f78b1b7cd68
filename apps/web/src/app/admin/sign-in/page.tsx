import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import * as messages from '../../../features/sign-in/messages.ts';
import { nextPath } from '../../../features/sign-in/next-path.ts';
import { PasskeySignIn } from '../../../features/sign-in/passkey/passkey-sign-in.tsx';
import { currentUser } from '../../../features/sign-in/session.ts';
import { SignInForm } from '../../../features/sign-in/sign-in-form.tsx';

export const metadata: Metadata = { title: messages.TITLE };

interface Props {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const path = nextPath(typeof next === 'string' ? next : undefined);
  if ((await currentUser()) !== null) redirect(path);
  return (
    <main className="mx-auto max-w-sm px-4 py-10">
      <Link href="/" className="font-figures inline-flex min-h-12 items-center text-3xl no-underline">
        Scoreline
      </Link>
      <h1 className="border-b-2 border-rule py-4 text-2xl font-bold">{messages.TITLE}</h1>
      <div className="pt-6">
        <SignInForm next={path} />
        <PasskeySignIn next={path} />
      </div>
    </main>
  );
}
