import { compareIncidents, type Incident } from '@scoreline/match';
import type { MatchUpdated, Snapshot } from '@scoreline/protocol';

/** What this page knows of a match. */
export interface KnownMatch {
  readonly snapshot: Snapshot;
  /** No incident is missing up to this revision. */
  readonly completeUpTo: number;
  /** The highest known revision. */
  readonly latest: number;
  /** Updates applied since something is missing, in order: a snapshot may be older than these. */
  readonly afterGap: readonly MatchUpdate[];
}

/** What a broadcast says of its match. */
export type MatchUpdate = Omit<MatchUpdated, 'v' | 'matchId' | 'at'>;

/** What is known from one snapshot alone. */
export const toKnownMatch = (snapshot: Snapshot): KnownMatch => ({
  snapshot,
  completeUpTo: snapshot.revision,
  latest: snapshot.revision,
  afterGap: [],
});

/** Something is missing that only a snapshot has. */
export const isMatchBehind = ({ snapshot, completeUpTo, latest }: KnownMatch): boolean =>
  snapshot.revision < latest || completeUpTo < snapshot.revision;

/**
 * Applies a newer revision; for the same or an older one, returns the same object. One that was too large for a message
 * (`resync`) leaves a gap as a lost one does: its incidents and line-ups are only in a snapshot.
 */
export const applyUpdate = (known: KnownMatch, update: MatchUpdate): KnownMatch => {
  if (update.revision <= known.snapshot.revision) return known;
  const isWhole = update.revision === known.completeUpTo + 1 && update.resync !== true;
  return {
    snapshot: {
      ...known.snapshot,
      revision: update.revision,
      summary: update.summary,
      // After a gap too: these are absolute and newer, and the goal is shown with the score.
      incidents: mergeIncidents(known.snapshot.incidents, update.incidents),
      lineups: update.lineups ?? known.snapshot.lineups,
    },
    completeUpTo: isWhole ? update.revision : known.completeUpTo,
    afterGap: isWhole ? [] : [...known.afterGap, update],
    latest: Math.max(known.latest, update.revision),
  };
};

/**
 * Applies a snapshot. One of the same revision too: it may have changes that no revision counts, such as a venue. An
 * older one is used only after a gap: the later updates are applied on top of it, so nothing shown goes back.
 */
export const applySnapshot = (known: KnownMatch, snapshot: Snapshot): KnownMatch => {
  const isOld = snapshot.revision < known.snapshot.revision;
  if (isOld && snapshot.revision <= known.completeUpTo) return known;
  const latest = Math.max(known.latest, snapshot.revision);
  return known.afterGap.reduce(applyUpdate, { ...toKnownMatch(snapshot), latest });
};

/** Notes a revision from a heartbeat. */
export const noteRevision = (known: KnownMatch, revision: number): KnownMatch =>
  revision <= known.latest ? known : { ...known, latest: revision };

/** Puts and removes by id; sorted in the order of play. */
export const mergeIncidents = (
  incidents: readonly Incident[],
  { put, removed }: MatchUpdate['incidents'],
): Incident[] => {
  const replaced = new Set([...removed, ...put.map(({ id }) => id)]);
  return [...incidents.filter(({ id }) => !replaced.has(id)), ...put].sort(compareIncidents);
};
