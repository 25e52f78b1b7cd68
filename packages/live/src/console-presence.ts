import { channels, EVENTS } from '@scoreline/protocol/channels';
import type { Live } from './live.ts';
import type { MemberChange } from './transport.ts';
import { isRecord, isString } from './type-guards.ts';

/** A person who has the console of a match open. */
export interface Scorer {
  readonly id: string;
  readonly name: string;
}

export interface ConsoleCallbacks {
  /** Everyone present, this user included: on joining, after each change and each reconnect. */
  present(scorers: readonly Scorer[]): void;
  /** Somebody took over the scoring: the data of `scoring.changed`, not parsed. */
  scoring?(applyMemberChange: unknown): void;
  /** The connection is gone, so it is unknown who is present. */
  lost?(): void;
  /** Not allowed or not signed in, with the HTTP status if there was an answer. */
  refused?(status: number | null): void;
}

/** Reports who else has the console of a match open, over its presence channel. Returns what leaves it. */
export const joinConsole = (
  { registry }: Pick<Live, 'registry'>,
  matchId: string,
  callbacks: ConsoleCallbacks,
): (() => void) => {
  let scorers: readonly Scorer[] = [];
  return registry.join(channels.console(matchId), [EVENTS.scoringChanged], {
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

const nameOf = (info: unknown): string | null => (isRecord(info) && isString(info.name) ? info.name : null);
