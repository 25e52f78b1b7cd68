import { type AnySummary, readResult } from '@scoreline/match';
import type { Snapshot } from '@scoreline/protocol';
import { matchPath, teamPath } from '../../../address/paths.ts';
import { namesOf } from '../../../locale/isolate.ts';
import { viewOf } from '../../../sports/views.ts';
import { spokenScore } from '../score/score-text.ts';

const statusOf = (summary: AnySummary): string => {
  const { status } = summary;
  if (status === 'postponed') return 'EventPostponed';
  const isOff = status === 'cancelled' || status === 'abandoned' || readResult(summary).ending === 'walkover';
  return isOff ? 'EventCancelled' : 'EventScheduled';
};

/** A match as schema.org's SportsEvent, which has no field for a score: it is in the description. */
export const sportsEvent = ({ match, competition, summary }: Snapshot, origin: string) => {
  const { schema } = viewOf(summary);
  const team = (side: 'home' | 'away') => ({
    '@type': schema.participant,
    name: match[side].name,
    url: `${origin}${teamPath(match[side])}`,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'SportsEvent',
    name: `${match.home.name} v ${match.away.name}`,
    description: spokenScore(namesOf(match), summary),
    url: `${origin}${matchPath(match)}`,
    sport: schema.sport,
    startDate: new Date(summary.kickoffAt).toISOString(),
    eventStatus: `https://schema.org/${statusOf(summary)}`,
    homeTeam: team('home'),
    awayTeam: team('away'),
    competitor: [team('home'), team('away')],
    superEvent: { '@type': 'SportsEvent', name: `${competition.name} ${competition.season}` },
    ...(match.venue === null ? {} : { location: { '@type': 'Place', name: match.venue } }),
  };
};

/** JSON that may stand in a script element whatever a name in it holds. */
export const scriptJson = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
