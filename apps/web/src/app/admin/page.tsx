import type { Metadata } from 'next';
import Link from 'next/link';
import { getCompetitions } from '../../api/queries.ts';
import { CompetitionSelect } from '../../features/admin/matches/competition-select.tsx';
import { listOf, MATCH_FILTERS, parseMatchFilter } from '../../features/admin/matches/match-filter.ts';
import { MatchList } from '../../features/admin/matches/match-list.tsx';
import * as messages from '../../features/admin/matches/messages.ts';
import { readMatches, readOwnMatches } from '../../features/admin/matches/read-matches.ts';
import { AdminShell, ApiUnavailable } from '../../features/admin/shell/admin-shell.tsx';
import { requireSignIn } from '../../features/sign-in/session.ts';
import { dayOf } from '../../locale/day.ts';
import { spanOf } from '../../locale/day-span.ts';
import { readReader } from '../../locale/reader.ts';
import { RememberReader } from '../../locale/remember-reader.tsx';
import { buttonClass } from '../../ui/button-class.ts';

export const metadata: Metadata = { title: messages.MATCHES };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function MatchesPage({ searchParams }: Props) {
  const me = await requireSignIn('/admin');
  if (me === null) return <ApiUnavailable />;
  const params = await searchParams;
  const one = (name: string) =>
    typeof params[name] === 'string' && params[name] !== '' ? params[name] : null;
  const isScorer = me.role === 'scorer';
  const shown = parseMatchFilter(one('show') ?? (isScorer ? 'upcoming' : undefined));
  const competition = one('competition');
  const reader = await readReader();
  const { zone } = reader;
  const now = Date.now();
  const today = spanOf(dayOf(now, zone), zone);
  const [all, competitions] = await Promise.all([
    isScorer ? readOwnMatches(me.matches) : readMatches({ shown, competition, now, today }),
    getCompetitions(),
  ]);
  if (all === null || competitions.kind !== 'found') return <ApiUnavailable />;
  const of = competition === null ? '' : `&competition=${encodeURIComponent(competition)}`;

  return (
    <AdminShell
      me={me}
      title={isScorer ? messages.YOUR_MATCHES : messages.MATCHES}
      actions={
        !isScorer && (
          <div className="flex flex-wrap gap-2">
            <Link href="/admin/new" className={buttonClass('main')}>
              {messages.NEW_MATCH}
            </Link>
            <Link href="/admin/new-competition" className={buttonClass('plain')}>
              {messages.NEW_COMPETITION}
            </Link>
          </div>
        )
      }
    >
      <RememberReader reader={reader} />
      <nav aria-label={messages.FILTER_MATCHES} className="flex flex-wrap gap-x-1 border-b border-hairline">
        {MATCH_FILTERS.map((part) => (
          <Link
            key={part}
            href={`/admin?show=${part}${of}`}
            aria-current={part === shown ? 'page' : undefined}
            className="inline-flex min-h-12 items-center border-b-4 border-transparent px-3 no-underline aria-[current=page]:border-ink aria-[current=page]:font-bold"
          >
            {messages.FILTERS[part]}
          </Link>
        ))}
      </nav>
      <div className="flex flex-col gap-4 pt-4">
        {!isScorer && (
          <CompetitionSelect
            competitions={competitions.value.competitions}
            chosen={competition}
            shown={shown}
          />
        )}
        <div>
          <MatchList
            key={`${shown} ${competition}`}
            matches={listOf(all, shown, today)}
            zone={zone}
            now={now}
            empty={isScorer ? messages.NOT_ASSIGNED : messages.EMPTY[shown]}
          />
        </div>
      </div>
    </AdminShell>
  );
}
