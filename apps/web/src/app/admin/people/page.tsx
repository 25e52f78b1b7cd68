import { people } from '@scoreline/protocol';
import type { Metadata } from 'next';
import { AdminShell, NoAnswer, NotForYou } from '../../../features/admin/admin-shell.tsx';
import { KeyForm } from '../../../features/admin/key-form.tsx';
import { PersonForm } from '../../../features/admin/people-form.tsx';
import { requestCookie, signedIn } from '../../../features/admin/session.ts';
import { readFromApi } from '../../../features/api/read.ts';

export const metadata: Metadata = { title: 'People' };

const HEADING = 'border-b-2 border-rule pb-1 text-xl font-bold';

export default async function PeoplePage() {
  const me = await signedIn('/admin/people');
  if (me === null) return <NoAnswer />;
  if (me.role !== 'owner') return <NotForYou me={me} who="the owner" />;
  const answer = await readFromApi('/v1/people', people, { cookie: await requestCookie() });
  if (answer.kind !== 'found') return <NoAnswer />;
  return (
    <AdminShell me={me} title="People">
      <ul className="border-t-2 border-rule">
        {answer.value.people.map(({ id, name, email, role }) => (
          <li
            key={id}
            className="grid min-h-12 grid-cols-[1fr_auto] items-center gap-3 border-b border-hairline py-2"
          >
            <span className="min-w-0">
              <span className="block break-words font-semibold">{name}</span>
              <span className="block text-sm break-words text-muted">{email}</span>
            </span>
            <span>{role}</span>
          </li>
        ))}
      </ul>
      <section aria-labelledby="add" className="pt-10">
        <h2 id="add" className={HEADING}>
          Add somebody
        </h2>
        <p className="py-3 text-muted">
          Scorers are given their matches on each match's console, under Scorers.
        </p>
        <PersonForm />
      </section>
      <section aria-labelledby="keys" className="pt-10">
        <h2 id="keys" className={HEADING}>
          API keys
        </h2>
        <p className="py-3 text-muted">A key lets a feed make matches and post what happens in them.</p>
        <KeyForm />
      </section>
    </AdminShell>
  );
}
