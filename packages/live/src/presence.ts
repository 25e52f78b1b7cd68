import { channels } from '@scoreline/protocol/channels';
import type { Hub } from './hub.ts';
import type { MemberChange } from './transport.ts';

/** Somebody who has the console of a match open. */
export interface Scorer {
  readonly id: string;
  readonly name: string;
}

export interface ConsoleCallbacks {
  /** Everybody who is there, oneself included: on joining, after each change and each reconnect. */
  present(scorers: readonly Scorer[]): void;
  /** The connection is gone, so who is there is not known. */
  lost?(): void;
  /** Not allowed, or not signed in; with the HTTP status of the answer where there was one. */
  refused?(status: number | null): void;
}

/** Joins the presence channel of a match's console. Returns what leaves it. */
export const joinConsole = (hub: Hub, matchId: string, callbacks: ConsoleCallbacks): (() => void) => {
  let scorers: readonly Scorer[] = [];
  const without = (gone: readonly Scorer[]) => scorers.filter(({ id }) => !gone.some((one) => one.id === id));
  return hub.join(channels.console(matchId), [], {
    subscribed() {},
    message() {},
    lost: () => callbacks.lost?.(),
    refused: (status) => callbacks.refused?.(status),
    members(change) {
      scorers = applied(change, without);
      callbacks.present(scorers);
    },
  });
};

const applied = (
  { type, members }: MemberChange,
  without: (gone: readonly Scorer[]) => readonly Scorer[],
): readonly Scorer[] => {
  const known = members.filter(isScorer);
  switch (type) {
    case 'here':
      return known;
    case 'joined':
      return [...without(known), ...known];
    case 'left':
      return without(known);
    default:
      return type satisfies never;
  }
};

const isScorer = (member: unknown): member is Scorer =>
  typeof member === 'object' &&
  member !== null &&
  'id' in member &&
  typeof member.id === 'string' &&
  'name' in member &&
  typeof member.name === 'string';
