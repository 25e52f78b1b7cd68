import type { Metadata } from 'next';
import { getCompetitions } from '../../../api/queries.ts';
import { CompetitionList } from '../../../features/fans/competition/competition-list.tsx';
import { Unavailable } from '../../../features/fans/unavailable/unavailable.tsx';

export const metadata: Metadata = { title: 'Competitions' };

export default async function CompetitionsPage() {
  const answer = await getCompetitions();
  if (answer.kind !== 'found') return <Unavailable retry="/competitions" />;
  const { competitions } = answer.value;
  return (
    <>
      <h1 className="mt-5 text-2xl font-bold tracking-tight">Competitions</h1>
      {competitions.length === 0 ? (
        <p className="mt-5 border-t-2 border-rule py-6 text-lg">No competitions yet.</p>
      ) : (
        <CompetitionList competitions={competitions} />
      )}
    </>
  );
}
