import { compareIncidents, type Incident } from '@scoreline/match';
import type { CommandAnswer, MatchUpdated, Snapshot } from '@scoreline/protocol';

/** A match as far as this page knows it. */
export interface KnownMatch {
  readonly snapshot: Snapshot;
  /** Up to this revision no incident is missing. */
  readonly completeTo: number;
  /** The highest revision that was heard of. */
  readonly heardOf: number;
  /** What was taken after a gap, in order: a snapshot that closes the gap may be older than these. */
  readonly beyond: readonly MatchUpdate[];
}

/** What a broadcast and the answer to one's own command have in common. */
export type MatchUpdate = Pick<CommandAnswer, 'revision' | 'summary' | 'incidents'> &
  Pick<MatchUpdated, 'lineups'>;

export const knownMatch = (snapshot: Snapshot): KnownMatch => ({
  snapshot,
  completeTo: snapshot.revision,
  heardOf: snapshot.revision,
  beyond: [],
});

/** Something is missing that only a snapshot has. */
export const isMatchBehind = ({ snapshot, completeTo, heardOf }: KnownMatch): boolean =>
  snapshot.revision < heardOf || completeTo < snapshot.revision;

/** A newer revision is taken, the same or an older one ignored (the same object comes back). */
export const takeUpdate = (known: KnownMatch, update: MatchUpdate): KnownMatch => {
  if (update.revision <= known.snapshot.revision) return known;
  const isNext = update.revision === known.completeTo + 1;
  return {
    snapshot: {
      ...known.snapshot,
      revision: update.revision,
      summary: update.summary,
      // After a gap too: these are absolute and newer than what is here, and the goal shows with the score.
      incidents: mergeIncidents(known.snapshot.incidents, update.incidents),
      lineups: update.lineups ?? known.snapshot.lineups,
    },
    completeTo: isNext ? update.revision : known.completeTo,
    beyond: isNext ? [] : [...known.beyond, update],
    heardOf: Math.max(known.heardOf, update.revision),
  };
};

/**
 * A snapshot of the same revision is taken as well: it may hold what no revision counts, such as a venue. An older one
 * is of use after a gap alone: what came beyond it is put on top, and nothing shown goes back.
 */
export const takeSnapshot = (known: KnownMatch, snapshot: Snapshot): KnownMatch => {
  const isOld = snapshot.revision < known.snapshot.revision;
  if (isOld && snapshot.revision <= known.completeTo) return known;
  const heardOf = Math.max(known.heardOf, snapshot.revision);
  return known.beyond.reduce(takeUpdate, { ...knownMatch(snapshot), heardOf });
};

export const hearOfRevision = (known: KnownMatch, revision: number): KnownMatch =>
  revision <= known.heardOf ? known : { ...known, heardOf: revision };

/** Puts by id and removes; sorted as in play. */
export const mergeIncidents = (
  incidents: readonly Incident[],
  { put, removed }: MatchUpdate['incidents'],
): Incident[] => {
  const gone = new Set([...removed, ...put.map(({ id }) => id)]);
  return [...incidents.filter(({ id }) => !gone.has(id)), ...put].sort(compareIncidents);
};
