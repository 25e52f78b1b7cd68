import { idOfSlug } from '@scoreline/protocol/names';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { matchPath } from '../../../../features/address/address.ts';
import { getContext, getMatch } from '../../../../features/api/scores.ts';
import { MatchView } from '../../../../features/match/match-view.tsx';
import { saidScore } from '../../../../features/score/said.ts';
import { Unavailable } from '../../../../features/unavailable/unavailable.tsx';

interface Props {
  /** Readable, with the id at its end, or the bare id. */
  readonly params: Promise<{ readonly id: string }>;
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const answer = await getMatch(idOfSlug((await params).id));
  if (answer.kind !== 'found') return { title: 'Match' };
  const { match, summary } = answer.value;
  return {
    title: saidScore({ home: match.home.name, away: match.away.name }, summary),
    alternates: { canonical: matchPath(match) },
  };
};

export default async function MatchPage({ params }: Props) {
  const slug = (await params).id;
  const id = idOfSlug(slug);
  const [answer, context] = await Promise.all([getMatch(id), getContext(id)]);
  if (answer.kind === 'missing') notFound();
  if (answer.kind !== 'found') return <Unavailable retry={`/match/${slug}`} />;
  return (
    <MatchView
      key={answer.value.match.id}
      snapshot={answer.value}
      context={context.kind === 'found' ? context.value : null}
    />
  );
}
