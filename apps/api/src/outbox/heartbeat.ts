import { type BoardHeartbeat, channels, EVENTS, PROTOCOL_VERSION } from '@scoreline/protocol';
import { HEARTBEAT_MARGIN_MS, HEARTBEAT_MS, MAY_BEGIN_MS } from '@scoreline/protocol/heartbeat';
import type { Db } from '../database/open.ts';
import { readRevisions } from '../store/board.ts';
import type { Publisher } from './publisher.ts';

/** A match stays in the heartbeat for this long after it ended, so that pages notice a lost final whistle. */
const LINGER_MS = 60_000;
const BATCH = 10;

interface HeartbeatOptions {
  readonly db: Db;
  readonly publisher: Publisher;
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Broadcasts to each competition's channel the revisions of its matches that are live or may start at any moment: at once,
 * then every ten seconds. A page that receives none knows that it would miss a kick-off too.
 */
export const startHeartbeat = ({ db, publisher, now, onFailure }: HeartbeatOptions) => {
  const beat = async () => {
    try {
      const at = now();
      const revisions = await readRevisions(db, {
        now: at - HEARTBEAT_MARGIN_MS,
        changedAfter: at - LINGER_MS,
        aheadFrom: at - MAY_BEGIN_MS.after - HEARTBEAT_MARGIN_MS,
        aheadTo: at + MAY_BEGIN_MS.before + HEARTBEAT_MARGIN_MS,
      });
      const messages = [...revisions].map(([competitionId, known]) => {
        const message: BoardHeartbeat = { v: PROTOCOL_VERSION, competitionId, at, revisions: known };
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
