import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getMatch } from '../../../../features/api/scores.ts';
import { readerZone } from '../../../../features/day/reader.ts';
import { MatchView } from '../../../../features/match/match-view.tsx';
import { saidScore } from '../../../../features/score/said.ts';
import { Unavailable } from '../../../../features/unavailable/unavailable.tsx';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const answer = await getMatch((await params).id);
  if (answer.kind !== 'found') return { title: 'Match' };
  const { match, summary } = answer.value;
  return { title: saidScore({ home: match.home.name, away: match.away.name }, summary) };
};

export default async function MatchPage({ params }: Props) {
  const { id } = await params;
  const answer = await getMatch(id);
  if (answer.kind === 'missing') notFound();
  if (answer.kind !== 'found') return <Unavailable retry={`/match/${id}`} />;
  return <MatchView key={id} snapshot={answer.value} zone={await readerZone()} />;
}
