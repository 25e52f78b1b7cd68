import { idOfSlug } from '@scoreline/protocol/names';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { teamPath } from '../../../../address/paths.ts';
import { getTeam } from '../../../../api/queries.ts';
import { Star } from '../../../../features/fans/favourites/star.tsx';
import * as messages from '../../../../features/fans/team/messages.ts';
import { TeamView } from '../../../../features/fans/team/team-view.tsx';
import { Unavailable } from '../../../../features/fans/unavailable/unavailable.tsx';
import { isolate } from '../../../../locale/isolate.ts';
import { TeamMark } from '../../../../ui/team-mark.tsx';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const answer = await getTeam(idOfSlug((await params).slug));
  if (answer.kind !== 'found') return { title: messages.TEAM };
  const { team } = answer.value;
  return { title: team.name, alternates: { canonical: teamPath(team) } };
};

export default async function TeamPage({ params }: Props) {
  const { slug } = await params;
  const answer = await getTeam(idOfSlug(slug));
  if (answer.kind === 'missing') notFound();
  if (answer.kind !== 'found') return <Unavailable retry={`/team/${slug}`} />;
  const { team } = answer.value;
  return (
    <>
      <div className="mt-5 flex items-start justify-between gap-4">
        <h1 className="flex items-center gap-2.5 text-2xl font-bold tracking-tight">
          <TeamMark colour={team.colour} crest={team.crest} />
          {isolate(team.name)}
        </h1>
        <Star kind="teams" id={team.id} name={team.name} />
      </div>
      <TeamView key={team.id} page={answer.value} />
    </>
  );
}
