// Apart from the schemas, so that a page can name a channel without loading Zod.

/** Event names, as they stand on the wire; Echo wants a leading dot. */
export const EVENTS = {
  matchUpdated: 'match.updated',
  boardUpdated: 'board.updated',
  boardHeartbeat: 'board.heartbeat',
  scoringChanged: 'scoring.changed',
} as const;

export const channels = {
  match: (matchId: string) => `match.${matchId}`,
  competition: (competitionId: string) => `competition.${competitionId}`,
  console: (matchId: string) => `presence-console.${matchId}`,
} as const;
