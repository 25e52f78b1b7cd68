import { channels, EVENTS } from '@scoreline/protocol/channels';
import { CHANNEL_EVENTS } from './channel-events.ts';
import type { Live } from './live.ts';
import { parseBoardHeartbeat, parseBoardUpdated } from './parse-message.ts';

/**
 * Says when a match of one of these competitions has changed, whether or not the page shows it: what the server computes
 * from them (tables, scorers, form) is to be read again. Returns what ends it.
 */
export const watchCompetitions = (
  { registry }: Pick<Live, 'registry'>,
  competitionIds: readonly string[],
  changed: () => void,
): (() => void) => {
  const leave = competitionIds.map((id) => {
    const revisions = new Map<string, number>();
    /** The first heartbeat says how things are, the next ones what has changed. */
    let hasHeartbeat = false;
    let wasSubscribed = false;
    const note = (matchId: string, revision: number, isNews: boolean): boolean => {
      const known = revisions.get(matchId);
      if (known !== undefined && known >= revision) return false;
      revisions.set(matchId, revision);
      return isNews || known !== undefined;
    };
    return registry.join(channels.competition(id), CHANNEL_EVENTS, {
      subscribed() {
        // What was sent meanwhile is lost.
        if (wasSubscribed) changed();
        wasSubscribed = true;
      },
      lost() {},
      message(event, data) {
        let hasChanged = false;
        if (event === EVENTS.boardUpdated) {
          const read = parseBoardUpdated(data);
          if (read.kind !== 'message') return;
          for (const { matchId, summary } of read.message.matches)
            hasChanged = note(matchId, summary.revision, true) || hasChanged;
        } else if (event === EVENTS.boardHeartbeat) {
          const read = parseBoardHeartbeat(data);
          if (read.kind !== 'message') return;
          for (const [matchId, revision] of Object.entries(read.message.revisions))
            hasChanged = note(matchId, revision, hasHeartbeat) || hasChanged;
          hasHeartbeat = true;
        }
        if (hasChanged) changed();
      },
    });
  });
  return () => {
    for (const end of leave) end();
  };
};
