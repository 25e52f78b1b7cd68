import Link from 'next/link';
import type { ReactNode } from 'react';
import * as messages from './messages.ts';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** What a page stands in that is opened by a link, by somebody who may not have an account yet. */
export const LinkPage = ({ title, children }: Props) => (
  <main className="mx-auto max-w-md px-4 py-10">
    <Link
      href="/"
      prefetch={false}
      className="font-figures inline-flex min-h-12 items-center text-3xl no-underline"
    >
      Scoreline
    </Link>
    <h1 className="border-b-2 border-rule py-4 text-2xl font-bold">{title}</h1>
    <div className="pt-6">{children}</div>
  </main>
);

/** Instead of the form, when the link does not work. */
export const UnusableLink = ({ why }: { readonly why: string }) => (
  <LinkPage title={messages.BROKEN_LINK}>
    <p>{why}</p>
    <p className="pt-6">
      <Link href="/admin/sign-in" className="inline-flex min-h-12 items-center underline">
        {messages.USE_OTHER_ACCOUNT}
      </Link>
    </p>
  </LinkPage>
);
