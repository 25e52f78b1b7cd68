import type { Metadata } from 'next';
import { getCompetitions } from '../../../api/queries.ts';
import { CompetitionList } from '../../../features/fans/competition-list/competition-list.tsx';
import * as messages from '../../../features/fans/competition-list/messages.ts';
import { Unavailable } from '../../../features/fans/unavailable/unavailable.tsx';
import { viewOfSport } from '../../../sports/views.ts';

export const metadata: Metadata = { title: messages.COMPETITIONS };

export default async function CompetitionsPage() {
  const answer = await getCompetitions();
  if (answer.kind !== 'found') return <Unavailable retry="/competitions" />;
  const competitions = answer.value.competitions.map((competition) => ({
    ...competition,
    sportName: viewOfSport(competition.sport).words.name,
  }));
  return (
    <>
      <h1 className="mt-5 text-2xl font-bold tracking-tight">{messages.COMPETITIONS}</h1>
      {competitions.length === 0 ? (
        <p className="mt-5 border-t-2 border-rule py-6 text-lg">{messages.NO_COMPETITIONS}</p>
      ) : (
        <CompetitionList competitions={competitions} />
      )}
    </>
  );
}
