import type { Summary } from '@scoreline/match';
import { type BoardUpdated, channels, EVENTS, PROTOCOL_VERSION } from '@scoreline/protocol';
import { type Message, type Publisher, UnacceptableMessageError } from './publisher.ts';

/** At most ten messages a second for each channel. */
const INTERVAL_MS = 100;
/** Keeps a message below the limit of most servers: most summaries are under 1 KB. */
const MAX_MATCHES = 50;

interface BoardThrottleOptions {
  readonly publisher: Publisher;
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Throttles the board messages of each competition: the newest summary of each changed match, at most every 100 ms. A
 * message that fails is not sent again, because the heartbeat makes pages notice.
 */
export const createBoardThrottle = ({ publisher, now, onFailure }: BoardThrottleOptions) => {
  const waiting = new Map<string, Map<string, Summary>>();
  /** On the monotonic clock, so that a change of the system clock delays nothing. */
  const lastSent = new Map<string, number>();
  const timers = new Map<string, NodeJS.Timeout>();

  /** One message, or two halves of it where the server takes no message that large. */
  const publish = async (competitionId: string, changes: BoardUpdated['matches']): Promise<void> => {
    try {
      await publisher.publish([boardMessage(competitionId, changes, now())]);
    } catch (error) {
      if (!(error instanceof UnacceptableMessageError) || changes.length < 2) throw error;
      const middle = Math.ceil(changes.length / 2);
      await publish(competitionId, changes.slice(0, middle));
      await publish(competitionId, changes.slice(middle));
    }
  };

  const send = async (competitionId: string) => {
    timers.delete(competitionId);
    const changes = [...(waiting.get(competitionId) ?? [])].map(([matchId, summary]) => ({
      matchId,
      summary,
    }));
    waiting.delete(competitionId);
    lastSent.set(competitionId, performance.now());
    try {
      for (let start = 0; start < changes.length; start += MAX_MATCHES)
        await publish(competitionId, changes.slice(start, start + MAX_MATCHES));
    } catch (error) {
      onFailure(error);
    }
  };

  return {
    add: (competitionId: string, matchId: string, summary: Summary) => {
      const changes = waiting.get(competitionId) ?? new Map<string, Summary>();
      const known = changes.get(matchId);
      if (known === undefined || known.revision < summary.revision) changes.set(matchId, summary);
      waiting.set(competitionId, changes);
      if (timers.has(competitionId)) return;
      const due = Math.max(
        0,
        (lastSent.get(competitionId) ?? Number.NEGATIVE_INFINITY) + INTERVAL_MS - performance.now(),
      );
      timers.set(
        competitionId,
        setTimeout(() => void send(competitionId), due),
      );
    },
    /** Sends what is waiting. */
    stop: async () => {
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all([...waiting.keys()].map(send));
    },
  };
};

const boardMessage = (competitionId: string, matches: BoardUpdated['matches'], at: number): Message => {
  const message: BoardUpdated = { v: PROTOCOL_VERSION, competitionId, at, matches };
  return {
    channel: channels.competition(competitionId),
    name: EVENTS.boardUpdated,
    data: JSON.stringify(message),
  };
};
