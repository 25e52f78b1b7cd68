import type { Me } from '@scoreline/protocol';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SignOutButton } from '../../sign-in/sign-out-button.tsx';
import * as messages from './messages.ts';

interface Props {
  readonly me: Me;
  readonly title: string;
  /** What can be begun from here, beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const NAV = 'inline-flex min-h-12 items-center px-2 underline';

const EDITORS_PAGES = [
  ['/admin/competitions', messages.COMPETITIONS],
  ['/admin/teams', messages.TEAMS],
  ['/admin/import', messages.IMPORT],
] as const;
const OWNERS_PAGES = [
  ['/admin/people', messages.PEOPLE],
  ['/admin/keys', messages.KEYS],
  ['/admin/backups', messages.BACKUPS],
] as const;

/** Where somebody can go from here. Everybody sees the audit log, a scorer as far as it is about their matches. */
const pagesFor = ({ role }: Me): readonly (readonly [string, string])[] => [
  ['/admin', messages.MATCHES],
  ...(role === 'scorer' ? [] : EDITORS_PAGES),
  ...(role === 'owner' ? OWNERS_PAGES : []),
  ['/admin/audit', messages.AUDIT],
];

/** What every admin page but the console stands in: where you are, where else to go, who you are. */
export const AdminShell = ({ me, title, actions, children }: Props) => (
  <div className="mx-auto max-w-5xl px-4 pb-16">
    <header className="flex flex-wrap items-center gap-x-2 border-b-2 border-rule">
      <Link href="/" className="font-figures mr-3 flex min-h-12 items-center text-2xl no-underline">
        Scoreline
      </Link>
      <nav aria-label={messages.ADMIN} className="-ml-2 flex flex-wrap">
        {pagesFor(me).map(([path, name]) => (
          <Link key={path} href={path} className={NAV}>
            {name}
          </Link>
        ))}
      </nav>
      <div className="-mr-2 ml-auto flex flex-wrap items-center gap-1">
        <Link href="/admin/account" className={`${NAV} min-w-0 text-sm break-words`}>
          {messages.signedInAs(me.name, me.role)}
        </Link>
        <SignOutButton />
      </div>
    </header>
    <main>
      <div className="flex flex-wrap items-center justify-between gap-3 py-6">
        <h1 className="text-2xl font-bold">{title}</h1>
        {actions}
      </div>
      {children}
    </main>
  </div>
);

/** Instead of a page that cannot be shown because the API does not answer. */
export const ApiUnavailable = () => (
  <main className="mx-auto max-w-xl px-4 py-16">
    <h1 className="text-2xl font-bold">{messages.UNAVAILABLE}</h1>
    <p className="py-4">{messages.UNAVAILABLE_WHY}</p>
    <nav aria-label={messages.ADMIN} className="-ml-2 flex flex-wrap">
      <Link href="/admin" className={NAV}>
        {messages.MATCHES}
      </Link>
      <Link href="/" className={NAV}>
        {messages.FANS_PAGE}
      </Link>
    </nav>
  </main>
);

export const AccessDenied = ({ me, why }: { readonly me: Me; readonly why: string }) => (
  <AdminShell me={me} title={messages.DENIED}>
    <p>{why}</p>
  </AdminShell>
);
