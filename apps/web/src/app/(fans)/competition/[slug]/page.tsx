import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getCompetition, getStandings } from '../../../../features/api/scores.ts';
import { CompetitionView } from '../../../../features/competition/competition-view.tsx';
import { Unavailable } from '../../../../features/unavailable/unavailable.tsx';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const answer = await getCompetition((await params).slug);
  if (answer.kind !== 'found') return { title: 'Competition' };
  const { name, season } = answer.value.competition;
  return { title: `${name} ${season}` };
};

export default async function CompetitionPage({ params }: Props) {
  const { slug } = await params;
  const [answer, standings] = await Promise.all([getCompetition(slug), getStandings(slug)]);
  if (answer.kind === 'missing') notFound();
  if (answer.kind !== 'found' || standings.kind !== 'found')
    return <Unavailable retry={`/competition/${slug}`} />;
  const { competition } = answer.value;
  return (
    <>
      <h1 className="mt-5 text-2xl font-bold tracking-tight">
        {competition.name} <span className="font-normal text-muted">{competition.season}</span>
      </h1>
      <CompetitionView key={competition.id} page={answer.value} tables={standings.value.tables} />
    </>
  );
}
