import { commutes, decide, evolve, type MatchSetup, type MatchState, startMatch } from '@scoreline/match';
import type { LoggedEntry } from '../../match-log/match-log.ts';
import type { QueuedCommand, SendResult } from '../queue/queue-state.ts';

export const FOOTBALL: MatchSetup = {
  sport: 'football',
  matchId: 'm1',
  kickoffAt: 1_000_000,
  names: { home: 'Argentina', away: 'France' },
  clockRate: 1,
  rules: {
    halfMinutes: 45,
    extraHalfMinutes: 15,
    extraTime: true,
    shootOut: true,
    maxSubstitutions: 5,
    extraTimeSubstitutions: 1,
    returnSubstitutions: false,
  },
};
export const TENNIS: MatchSetup = {
  sport: 'tennis',
  matchId: 'm2',
  kickoffAt: 1_000_000,
  names: { home: 'Alcaraz', away: 'Sinner' },
  clockRate: 1,
  rules: { bestOf: 3, finalSet: 'tieBreak' },
};

/** The API's side of the commands route over one match, whose network can be cut before or after it decides. */
export const matchServer = (setup: MatchSetup) => {
  let state: MatchState = startMatch(setup);
  const received: QueuedCommand[] = [];
  let network: 'up' | 'down' | 'answersLost' = 'up';
  const handle = (item: QueuedCommand): SendResult => {
    const { commandId, at, command, expectedRevision } = item;
    const decision = decide(state, { id: commandId, at, command });
    if (decision.kind === 'repeated')
      return { kind: 'accepted', revision: state.log.findIndex(({ id }) => id === commandId) + 1 };
    const since = state.log.slice(expectedRevision);
    if (expectedRevision > state.revision || (since.length > 0 && !commutes(state, command, since)))
      return { kind: 'conflict', revision: state.revision, detail: 'The match has moved on.' };
    if (decision.kind === 'refused')
      return { kind: 'refused', rule: decision.refusal.rule, detail: decision.refusal.message };
    state = evolve(state, decision.entry);
    return { kind: 'accepted', revision: state.revision };
  };
  return {
    send: async (item: QueuedCommand): Promise<SendResult> => {
      received.push(item);
      if (network === 'down') return { kind: 'unreachable' };
      const sent = handle(item);
      return network === 'answersLost' ? { kind: 'unreachable' } : sent;
    },
    readLog: async (after: number): Promise<readonly LoggedEntry[]> => {
      if (network !== 'up') throw new Error('network down');
      return state.log.slice(after).map((entry, index) => ({ revision: after + index + 1, entry }));
    },
    setNetwork: (next: typeof network) => {
      network = next;
    },
    received,
    getState: () => state,
  };
};

/** A pause that only `wakeAll` ends, so that a test decides when a retry happens. */
export const heldPauses = () => {
  const held = new Set<() => void>();
  return {
    pause: (_ms: number) => {
      let wake = () => {};
      const over = new Promise<void>((resolve) => {
        wake = () => {
          held.delete(wake);
          resolve();
        };
        held.add(wake);
      });
      return { over, wake };
    },
    wakeAll: () => {
      for (const wake of held) wake();
    },
    count: () => held.size,
  };
};
