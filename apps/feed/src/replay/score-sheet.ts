import { compareIncidents, SIDES } from '@scoreline/match';
import type { Snapshot } from '@scoreline/protocol';
import { Failure } from '../failure.ts';
import type { Beat } from './beats.ts';
import { footballBeats } from './football-beats.ts';
import { tennisBeats } from './tennis-beats.ts';

const PLAYED = ['ended', 'final', 'retired', 'abandoned', 'awarded'];

export const hasScoreSheet = ({ summary }: Pick<Snapshot, 'summary'>): boolean =>
  PLAYED.includes(summary.status) && !summary.resultOnly;

/**
 * What is played again of a match, in order: its line-ups, what counted, and what a review took back. What had been
 * recorded by mistake is left out. Throws a {@link Failure} when there is nothing to play.
 */
export const scoreSheet = (snapshot: Snapshot, speed: number): Beat[] => {
  const { match, summary } = snapshot;
  const label = `${match.home.name} v ${match.away.name}`;
  if (summary.resultOnly)
    throw new Failure(`Of ${label} only the result is known, so there is nothing to play again.`);
  const incidents = snapshot.incidents.filter(({ state }) => state !== 'voided').toSorted(compareIncidents);
  const begins = incidents.some(({ type }) => type === 'period' || type === 'playStarted');
  if (!begins || !hasScoreSheet(snapshot))
    throw new Failure(`${label} is ${summary.status}; a match is replayed once it is over.`);
  const play = { ...snapshot, incidents };
  const lineups = SIDES.flatMap((side): Beat[] => {
    const lineup = snapshot.lineups[side];
    return lineup === null
      ? []
      : [{ after: 0, of: `line-up ${side}`, command: { type: 'setLineup', side, lineup } }];
  });
  const beats = summary.sport === 'football' ? footballBeats(play, speed) : tennisBeats(play, speed);
  return [...lineups, ...beats];
};
