import { idOfSlug } from '@scoreline/protocol/names';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { matchPath } from '../../../../address/paths.ts';
import { siteOrigin } from '../../../../address/site-origin.ts';
import { getContext, getMatch } from '../../../../api/queries.ts';
import { MatchView } from '../../../../features/fans/match/match-view.tsx';
import * as messages from '../../../../features/fans/match/messages.ts';
import { scriptJson, sportsEvent } from '../../../../features/fans/match/sports-event.ts';
import { spokenScore } from '../../../../features/fans/score/score-text.ts';
import { IMAGE_SIZE } from '../../../../features/fans/shared-image/shared-image.tsx';
import { Unavailable } from '../../../../features/fans/unavailable/unavailable.tsx';
import { namesOf } from '../../../../locale/isolate.ts';

interface Props {
  /** Readable, with the id at its end, or the bare id. */
  readonly params: Promise<{ readonly id: string }>;
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const answer = await getMatch(idOfSlug((await params).id));
  if (answer.kind !== 'found') return { title: messages.MATCH };
  const { match, summary, competition } = answer.value;
  const title = spokenScore(namesOf(match), summary);
  const where = [`${competition.name} ${competition.season}`, match.group, match.round ?? match.stage];
  const description = where.filter((part) => part !== null).join(' · ');
  const url = matchPath(match);
  const image = {
    url: `/match/${match.id}/image/${summary.revision}.png`,
    alt: [title, description].join(', '),
    ...IMAGE_SIZE,
  };
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, siteName: 'Scoreline', type: 'website', images: [image] },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  };
};

export default async function MatchPage({ params }: Props) {
  const slug = (await params).id;
  const id = idOfSlug(slug);
  const [answer, context] = await Promise.all([getMatch(id), getContext(id)]);
  if (answer.kind === 'missing') notFound();
  if (answer.kind !== 'found') return <Unavailable retry={`/match/${slug}`} />;
  const origin = await siteOrigin();
  return (
    <>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that holds no `<`
        dangerouslySetInnerHTML={{ __html: scriptJson(sportsEvent(answer.value, origin)) }}
      />
      <MatchView
        key={answer.value.match.id}
        snapshot={answer.value}
        context={context.kind === 'found' ? context.value : null}
      />
    </>
  );
}
