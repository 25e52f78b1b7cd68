import type { Metadata } from 'next';
import Link from 'next/link';
import { getCompetitions } from '../../../features/api/scores.ts';
import { Unavailable } from '../../../features/unavailable/unavailable.tsx';

export const metadata: Metadata = { title: 'Competitions' };

export default async function CompetitionsPage() {
  const answer = await getCompetitions();
  if (answer.kind !== 'found') return <Unavailable retry="/competitions" />;
  const { competitions } = answer.value;
  return (
    <>
      <h1 className="mt-5 text-2xl font-bold tracking-tight">Competitions</h1>
      {competitions.length === 0 && (
        <p className="mt-5 border-t-2 border-rule py-6 text-lg">No competitions yet.</p>
      )}
      <ul className="mt-5 border-t-2 border-rule">
        {competitions.map(({ id, slug, name, season, sport }) => (
          <li key={id} className="border-b border-hairline">
            <Link
              href={`/competition/${slug}`}
              prefetch={false}
              className="match-row flex items-baseline justify-between gap-4 py-3 no-underline"
            >
              <span>
                <span className="font-semibold">{name}</span> <span className="text-muted">{season}</span>
              </span>
              <span className="text-[0.875rem] text-muted">
                {sport === 'football' ? 'Football' : 'Tennis'}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
