import type { MetadataRoute } from 'next';
import { matchPath, teamPath } from '../address/paths.ts';
import { siteOrigin } from '../address/site-origin.ts';
import { getCompetition, getCompetitions } from '../api/queries.ts';

/** A sitemap may hold so many addresses. */
const MOST = 50_000;

/** Every competition, its matches and its teams. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await siteOrigin();
  const list = await getCompetitions();
  const paths = new Set(['/', '/competitions']);
  for (const { slug } of list.kind === 'found' ? list.value.competitions : []) {
    paths.add(`/competition/${slug}`);
    const page = await getCompetition(slug);
    for (const { match } of page.kind === 'found' ? page.value.matches : []) {
      paths.add(matchPath(match));
      paths.add(teamPath(match.home)).add(teamPath(match.away));
    }
    if (paths.size > MOST) break;
  }
  return [...paths].slice(0, MOST).map((path) => ({ url: `${origin}${path}` }));
}
