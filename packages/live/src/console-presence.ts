import { channels, EVENTS } from '@scoreline/protocol/channels';
import type { Hub } from './channel-registry.ts';
import type { MemberChange } from './transport.ts';

/** Somebody who has the console of a match open. */
export interface Scorer {
  readonly id: string;
  readonly name: string;
}

export interface ConsoleCallbacks {
  /** Everybody who is there, oneself included: on joining, after each change and each reconnect. */
  present(scorers: readonly Scorer[]): void;
  /** Somebody took over the scoring: `scoring.changed`, as it came. */
  scoring?(changed: unknown): void;
  /** The connection is gone, so who is there is not known. */
  lost?(): void;
  /** Not allowed, or not signed in; with the HTTP status of the answer where there was one. */
  refused?(status: number | null): void;
}

/** Joins the presence channel of a match's console. Returns what leaves it. */
export const joinConsole = (hub: Hub, matchId: string, callbacks: ConsoleCallbacks): (() => void) => {
  let scorers: readonly Scorer[] = [];
  return hub.join(channels.console(matchId), [EVENTS.scoringChanged], {
    subscribed() {},
    message: (_event, data) => callbacks.scoring?.(data),
    lost: () => callbacks.lost?.(),
    refused: (status) => callbacks.refused?.(status),
    members(change) {
      scorers = changed(scorers, change);
      callbacks.present(scorers);
    },
  });
};

const changed = (scorers: readonly Scorer[], { type, members }: MemberChange): readonly Scorer[] => {
  const named = members.map(({ id, info }) => ({ id, name: nameOf(info) ?? id }));
  const others = scorers.filter(({ id }) => !members.some((member) => member.id === id));
  switch (type) {
    case 'here':
      return named;
    case 'joined':
      return [...others, ...named];
    case 'left':
      return others;
    default:
      return type satisfies never;
  }
};

const nameOf = (info: unknown): string | null =>
  typeof info === 'object' && info !== null && 'name' in info && typeof info.name === 'string'
    ? info.name
    : null;
