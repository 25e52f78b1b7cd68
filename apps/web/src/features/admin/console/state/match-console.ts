import { createObservable } from '@scoreline/live/observable';
import {
  type Command,
  commutes,
  decide,
  evolve,
  fold,
  type Incident,
  type MatchSetup,
  type MatchState,
} from '@scoreline/match';
import { adminOf } from '../../../../sports/admins.ts';
import type { LoggedEntry } from '../../match-log/match-log.ts';
import { createTapGuard } from '../keys/tap-guard.ts';
import { backOff, createQueue, type QueueParts } from '../queue/queue.ts';
import type { NotTakenCommand, QueuedCommand, QueueState } from '../queue/queue-state.ts';
import type { UncertainTap } from '../queue/tap-time.ts';

export interface ConsoleState {
  /** The match as the server has it. */
  readonly confirmed: MatchState;
  /** The same with the scorer's own waiting commands, which is what the console shows. */
  readonly shown: MatchState;
  readonly waiting: readonly QueuedCommand[];
  readonly notTaken: readonly NotTakenCommand[];
  readonly trouble: QueueState['trouble'];
  /** Whether what waits would outlive the page. */
  readonly isKept: boolean;
  /** The log could not be read up to what is known to be there; it is tried again. */
  readonly isBehind: boolean;
}

export interface ConsoleParts extends Omit<QueueParts, 'onRevision' | 'commutesWith'> {
  readonly setup: MatchSetup;
  readonly log: readonly LoggedEntry[];
  /** Entries after a revision, oldest first; all of them or as many as fit one page. */
  readonly readLog: (after: number) => Promise<readonly LoggedEntry[]>;
  /** The part of the log that the device has kept. */
  readonly logStore: {
    readonly read: (after: number) => Promise<readonly LoggedEntry[]>;
    readonly add: (entries: readonly LoggedEntry[]) => Promise<void>;
  };
  /** Epoch milliseconds of the server's clock. */
  readonly serverNow: () => number;
  /** What the device knows of the time, where it is not certain what the server's clock says. */
  readonly uncertainTap: () => UncertainTap | undefined;
  /** Milliseconds of a clock that never goes back. */
  readonly steadyNow: () => number;
  readonly newId: () => string;
}

export type MatchConsole = ReturnType<typeof createMatchConsole>;

/** One scorer's view of one match: the log, folded, and on top of it what this scorer has pressed since. */
export const createMatchConsole = (parts: ConsoleParts) => {
  const { setup, readLog, logStore, serverNow, steadyNow, newId } = parts;
  const guard = createTapGuard(adminOf(setup.sport).keys);
  /** Ids of what was pressed here, or on this device before. */
  const own = new Set<string>();
  let known = 0;
  let reading: Promise<void> | null = null;
  let isStopped = true;
  let isBehind = false;
  let confirmed = fold(
    setup,
    parts.log.map(({ entry }) => entry),
  );

  const queue = createQueue({
    ...parts,
    onRevision: (revision) => void catchUp(revision),
    commutesWith: async (command, from, to) => {
      await catchUp(to);
      return commutes(confirmed, command, confirmed.log.slice(from, to));
    },
  });
  const compute = (): ConsoleState => {
    const { waiting, notTaken, trouble, isKept } = queue.getState();
    for (const { commandId } of waiting) own.add(commandId);
    const shown = waiting.reduce(onTop, confirmed);
    return { confirmed, shown, waiting, notTaken, trouble, isKept, isBehind };
  };
  const observed = createObservable(compute());
  const tell = () => observed.set(compute());
  queue.subscribe(tell);

  const take = (entries: readonly LoggedEntry[]): boolean => {
    const before = confirmed;
    for (const { revision, entry } of entries)
      if (revision === confirmed.revision + 1) confirmed = evolve(confirmed, entry);
    return confirmed !== before;
  };

  /** Reads the log until it holds `known`, the newest revision that anybody has told of. */
  const read = async () => {
    for (let failures = 0; confirmed.revision < known && !isStopped; ) {
      const entries = await readLog(confirmed.revision).catch(() => []);
      const isNewer = take(entries);
      if (isNewer) void logStore.add(entries).catch(() => {});
      failures = isNewer ? 0 : failures + 1;
      isBehind = !isNewer;
      tell();
      queue.forget(confirmed.revision);
      if (!isNewer) await parts.pause(backOff(failures, parts.random())).over;
    }
    reading = null;
  };
  const catchUp = (revision: number): Promise<void> => {
    known = Math.max(known, revision);
    if (confirmed.revision >= known) return Promise.resolve();
    reading ??= read();
    return reading;
  };

  /** What an earlier page of this device has read of the log. */
  const takeKept = async () => {
    if (take(await logStore.read(confirmed.revision).catch(() => []))) tell();
    queue.forget(confirmed.revision);
  };

  return {
    getState: observed.getSnapshot,
    subscribe: observed.subscribe,
    /**
     * Presses the key in `slot`. Says whether it counted, or was the bounce of a press just before; the rules are
     * the server's to judge.
     */
    press: (slot: string, command: Command): boolean => {
      if (!guard(slot, command.type, steadyNow())) return false;
      const tap = parts.uncertainTap();
      queue.push({
        commandId: newId(),
        at: Math.round(serverNow()),
        ...(tap && { tap }),
        command,
        expectedRevision: observed.getSnapshot().shown.revision,
      });
      return true;
    },
    /** What others recorded that whoever pressed `item` had not seen. */
    theirs: (item: QueuedCommand): readonly Incident[] =>
      confirmed.incidents.filter(({ id, revision }) => revision > item.expectedRevision && !own.has(id)),
    catchUp: (revision: number) => void catchUp(revision),
    sendAgain: (commandId: string, changed?: Command) =>
      queue.sendAgain(commandId, observed.getSnapshot().shown.revision, changed),
    drop: queue.drop,
    retryNow: queue.retryNow,
    start: () => {
      isStopped = false;
      void takeKept().then(queue.start);
    },
    stop: () => {
      isStopped = true;
      queue.stop();
    },
  };
};

/** A waiting command as if it were accepted. One that the log already has, or that the rules forbid, adds nothing. */
const onTop = (state: MatchState, { commandId, at, command }: QueuedCommand): MatchState => {
  const decision = decide(state, { id: commandId, at, command });
  return decision.kind === 'accepted' ? evolve(state, decision.entry) : state;
};
