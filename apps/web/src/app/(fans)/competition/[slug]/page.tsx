import { TABLES_OF } from '@scoreline/match';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getCompetition, getScorers, getStandings } from '../../../../api/queries.ts';
import { CompetitionView } from '../../../../features/fans/competition/competition-view.tsx';
import { knockOutIds } from '../../../../features/fans/competition/knock-out-ids.ts';
import * as messages from '../../../../features/fans/competition/messages.ts';
import { roundNames } from '../../../../features/fans/competition/rounds.ts';
import { Star } from '../../../../features/fans/favourites/star.tsx';
import { Unavailable } from '../../../../features/fans/unavailable/unavailable.tsx';
import { isolate } from '../../../../locale/isolate.ts';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const answer = await getCompetition((await params).slug);
  if (answer.kind !== 'found') return { title: messages.COMPETITION };
  const { name, season, slug } = answer.value.competition;
  return { title: `${name} ${season}`, alternates: { canonical: `/competition/${slug}` } };
};

export default async function CompetitionPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { table, round } = await searchParams;
  const of = TABLES_OF.find((one) => one === [table].flat()[0]) ?? 'all';
  const [answer, standings, scorers] = await Promise.all([
    getCompetition(slug),
    getStandings(slug, of),
    getScorers(slug),
  ]);
  if (answer.kind === 'missing') notFound();
  if (answer.kind !== 'found' || standings.kind !== 'found' || scorers.kind !== 'found')
    return <Unavailable retry={`/competition/${slug}`} />;
  const { competition, matches } = answer.value;
  return (
    <>
      <div className="mt-5 flex items-start justify-between gap-4">
        <h1 className="text-2xl font-bold tracking-tight">
          {isolate(competition.name)} <span className="font-normal text-muted">{competition.season}</span>
        </h1>
        <Star kind="competitions" id={competition.id} name={`${competition.name} ${competition.season}`} />
      </div>
      <CompetitionView
        key={`${competition.id} ${of}`}
        page={answer.value}
        standings={standings.value}
        tieBreakers={messages.tieBreakers(standings.value.order, of)}
        scorers={scorers.value}
        knockOut={knockOutIds(matches)}
        round={roundNames(matches).find((one) => one === [round].flat()[0]) ?? null}
      />
    </>
  );
}
