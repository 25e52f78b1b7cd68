// Apart from the schemas, so that a page can name a channel without loading Zod.

/** Event names on the wire. Laravel Echo needs a leading dot: `.match.updated`. */
export const EVENTS = {
  matchUpdated: 'match.updated',
  boardUpdated: 'board.updated',
  boardHeartbeat: 'board.heartbeat',
  scoringChanged: 'scoring.changed',
} as const;

/** Channel names, by what they are about. `console` is a presence channel: joining needs a signature. */
export const channels = {
  match: (matchId: string) => `match.${matchId}`,
  competition: (competitionId: string) => `competition.${competitionId}`,
  console: (matchId: string) => `presence-console.${matchId}`,
} as const;
