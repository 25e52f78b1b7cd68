import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Clock, createClock, monotonic, startChild } from '@scoreline/testbed';
import type { EventLoopDelay } from '../event-loop-delay.ts';
import { type FaultyProxy, startProxy } from '../proxy/faulty-proxy.ts';
import type { SeededRandom } from '../seeded-random.ts';
import {
  type ClaimRecord,
  type FanPlan,
  type FinalView,
  fanReport,
  type Instruction,
  type ShownRecord,
} from './messages.ts';

// The built file, because the process is plain Node.
const MAIN = fileURLToPath(new URL('../../dist/fans/main.js', import.meta.url));
/** The network of a slow fan, in each direction. */
export const SLOW_LINK = { delayMs: 400, bytesPerSecond: 24_000 };
const SLOW_SHARE = 0.2;
const RESTLESS_SHARE = 0.1;
const BOARD_SHARE = 0.3;

/** Fans that share a process, a device and its network. */
export interface FanGroup {
  readonly name: string;
  /** To the WebSocket servers and to the APIs: the first pair is fast, the second slow. */
  readonly proxies: readonly { readonly sockets: FaultyProxy; readonly api: FaultyProxy }[];
  readonly fans: readonly FanPlan[];
  readonly clock: Clock;
  readonly delays: readonly EventLoopDelay[];
  /** When it was suspended and resumed, in monotonic milliseconds. */
  readonly suspensions: { readonly from: number; to: number }[];
  send(order: Instruction): void;
  suspend(): void;
  resume(): void;
}

export interface Crowd {
  readonly groups: readonly FanGroup[];
  readonly shown: readonly ShownRecord[];
  readonly claims: readonly ClaimRecord[];
  /** The newest revision that each fan shows of each match, by `viewKey`. */
  readonly newest: ReadonlyMap<string, number>;
  /** Groups that ended unexpectedly. */
  readonly crashes: readonly string[];
  collectFinals(): Promise<{ readonly finals: readonly FinalView[]; readonly reloads: number }>;
  stop(): void;
}

export interface CrowdPlan {
  readonly clients: number;
  readonly groups: number;
  readonly matches: readonly { readonly id: string; readonly competitionId: string }[];
  /** Connections alternate between these. */
  readonly soketiPorts: readonly number[];
  readonly apiPorts: readonly number[];
  readonly rng: SeededRandom;
  /** Folder for the clocks of the devices. */
  readonly folder: string;
}

export const viewKey = (fan: number, matchId: string): string => `${fan} ${matchId}`;

export const startCrowd = async (plan: CrowdPlan): Promise<Crowd> => {
  const { rng, matches } = plan;
  const shown: ShownRecord[] = [];
  const claims: ClaimRecord[] = [];
  const newest = new Map<string, number>();
  const crashes: string[] = [];
  const children: ChildProcess[] = [];
  const groups: FanGroup[] = [];
  const collecting: ((result: { finals: FinalView[]; reloads: number }) => void)[] = [];
  let isStopping = false;

  const handleReport = (message: unknown, delays: EventLoopDelay[]) => {
    const received = fanReport.parse(message);
    if (received.type === 'finals') return collecting.shift()?.(received);
    delays.push(...received.delays);
    for (const record of received.records) {
      if ('claim' in record) claims.push(record);
      else {
        shown.push(record);
        newest.set(viewKey(record.fan, record.matchId), record.revision);
      }
    }
  };

  const plansOf = (group: number, proxies: FanGroup['proxies']): FanPlan[] =>
    Array.from({ length: Math.ceil((plan.clients - group) / plan.groups) }, (_, n) => {
      const isSlow = rng.bool(SLOW_SHARE);
      const proxy = proxies[isSlow ? 1 : 0];
      const match = rng.pickAny(matches);
      const other = rng.pickAny(matches);
      if (proxy === undefined || match === undefined || other === undefined)
        throw new Error('There is nothing to watch');
      const isBoard = rng.bool(BOARD_SHARE);
      return {
        id: group + n * plan.groups,
        socketPort: proxy.sockets.port,
        apiPort: proxy.api.port,
        board: isBoard ? match.competitionId : null,
        matches: isBoard ? [] : [...new Set([match.id, ...(rng.bool(0.2) ? [other.id] : [])])],
        isRestless: rng.bool(RESTLESS_SHARE),
        isSlow,
      };
    });

  for (let n = 0; n < plan.groups; n += 1) {
    const random = rng.next;
    const pair = async (speed?: typeof SLOW_LINK) => ({
      sockets: await startProxy({
        to: plan.soketiPorts,
        isWebSocket: true,
        random,
        ...(speed === undefined ? {} : { speed }),
      }),
      api: await startProxy({ to: plan.apiPorts, random, ...(speed === undefined ? {} : { speed }) }),
    });
    const proxies = [await pair(), await pair(SLOW_LINK)];
    const fans = plansOf(n, proxies);
    const name = `fans ${n + 1}`;
    const clock = createClock(join(plan.folder, `fans-${n + 1}.clock`));
    const { process: child, ended } = startChild({
      command: process.execPath,
      args: [MAIN],
      env: clock.env,
      hasChannel: true,
    });
    const delays: EventLoopDelay[] = [];
    children.push(child);
    child.on('message', (message) => handleReport(message, delays));
    void ended.then(({ code, signal }) => {
      if (!isStopping) crashes.push(`${name} crashed (${signal ?? code})`);
    });
    const suspensions: FanGroup['suspensions'] = [];
    const group: FanGroup = {
      name,
      proxies,
      fans,
      clock,
      delays,
      suspensions,
      send: (order) => {
        if (child.connected) child.send(order);
      },
      suspend() {
        suspensions.push({ from: monotonic(), to: Number.POSITIVE_INFINITY });
        child.kill('SIGSTOP');
      },
      resume() {
        child.kill('SIGCONT');
        const last = suspensions.at(-1);
        if (last !== undefined) last.to = monotonic();
      },
    };
    groups.push(group);
    group.send({ type: 'open', fans, seed: Math.floor(rng.next() * 2 ** 31) });
  }

  return {
    groups,
    shown,
    claims,
    newest,
    crashes,
    async collectFinals() {
      const all = await Promise.all(
        groups.map((group) => {
          const result = new Promise<{ finals: FinalView[]; reloads: number }>((resolve) =>
            collecting.push(resolve),
          );
          group.send({ type: 'collect' });
          return result;
        }),
      );
      return {
        finals: all.flatMap(({ finals }) => finals),
        reloads: all.reduce((sum, { reloads }) => sum + reloads, 0),
      };
    },
    stop() {
      isStopping = true;
      for (const child of children) child.kill('SIGKILL');
      for (const { proxies } of groups)
        for (const { sockets, api } of proxies) {
          sockets.close();
          api.close();
        }
    },
  };
};

/** Every match that a fan's page shows. */
export const matchesOf = (fan: FanPlan, matches: CrowdPlan['matches']): string[] => [
  ...fan.matches,
  ...matches.filter(({ competitionId }) => competitionId === fan.board).map(({ id }) => id),
];
