import { boardHeartbeat, boardUpdated, channels, EVENTS, matchUpdated } from '@scoreline/protocol';
import PusherClient from 'pusher-js/dist/node/pusher.js';

/** A fan's open page: a real pusher-js, subscribed to a match and its competition. */
export const openFanPage = async (soketiPort: number, matchId: string, competitionId: string) => {
  const client = new PusherClient('scoreline', {
    wsHost: '127.0.0.1',
    wsPort: soketiPort,
    cluster: '',
    forceTLS: false,
    enabledTransports: ['ws'],
  });
  const matches: ReturnType<typeof matchUpdated.parse>[] = [];
  const boards: ReturnType<typeof boardUpdated.parse>[] = [];
  const heartbeats: ReturnType<typeof boardHeartbeat.parse>[] = [];
  const watchers = new Set<() => void>();
  const told = () => {
    for (const watcher of watchers) watcher();
  };
  const subscribe = (name: string) => {
    const channel = client.subscribe(name);
    const isReady = new Promise<void>((resolve) =>
      channel.bind('pusher:subscription_succeeded', () => resolve()),
    );
    return { channel, isReady };
  };
  const match = subscribe(channels.match(matchId));
  match.channel.bind(EVENTS.matchUpdated, (data: unknown) => {
    matches.push(matchUpdated.parse(data));
    told();
  });
  const board = subscribe(channels.competition(competitionId));
  board.channel.bind(EVENTS.boardUpdated, (data: unknown) => {
    boards.push(boardUpdated.parse(data));
    told();
  });
  board.channel.bind(EVENTS.boardHeartbeat, (data: unknown) => {
    heartbeats.push(boardHeartbeat.parse(data));
    told();
  });
  await Promise.all([match.isReady, board.isReady]);
  return {
    matches,
    boards,
    heartbeats,
    /** The revisions as they arrived. */
    revisions: () => matches.map(({ revision }) => revision),
    /** Resolves once this holds of what has arrived. */
    until: (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!holds()) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
    close: () => client.disconnect(),
  };
};

export type Page = Awaited<ReturnType<typeof openFanPage>>;

/** Whether no revision came before all those under it: a repetition is no harm, a gap is. */
export const isInOrder = (revisions: readonly number[]): boolean => {
  let newest = revisions[0] ?? 0;
  return revisions.every((revision) => {
    if (revision > newest + 1) return false;
    newest = Math.max(newest, revision);
    return true;
  });
};
