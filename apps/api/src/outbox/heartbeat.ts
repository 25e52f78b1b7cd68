import { type BoardHeartbeat, channels, EVENTS, PROTOCOL_VERSION } from '@scoreline/protocol';
import type { Db } from '../database/open.ts';
import { readRevisions } from '../store/board.ts';
import type { Publisher } from './publisher.ts';

export const HEARTBEAT_MS = 10_000;
/** A match that has ended stays in the heartbeat for so long, so that a lost final whistle is noticed too. */
const AFTERGLOW_MS = 60_000;
const BATCH = 10;

interface Deps {
  readonly db: Db;
  readonly publisher: Publisher;
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

/** Tells every competition's channel the revisions of its live matches: at once, then every ten seconds. */
export const startHeartbeat = ({ db, publisher, now, onFailure }: Deps) => {
  const beat = async () => {
    try {
      const at = now();
      const messages = [...(await readRevisions(db, at - AFTERGLOW_MS))].map(([competitionId, revisions]) => {
        const message: BoardHeartbeat = { v: PROTOCOL_VERSION, competitionId, at, revisions };
        return {
          channel: channels.competition(competitionId),
          name: EVENTS.boardHeartbeat,
          data: JSON.stringify(message),
        };
      });
      for (let start = 0; start < messages.length; start += BATCH)
        await publisher.publish(messages.slice(start, start + BATCH));
    } catch (error) {
      onFailure(error);
    }
  };
  void beat();
  const timer = setInterval(() => void beat(), HEARTBEAT_MS);
  return { stop: () => clearInterval(timer) };
};
