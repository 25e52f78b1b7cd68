import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { monotonic } from '@scoreline/testbed';
import type { Chance } from '../chance.ts';
import { type Clock, makeClock } from '../clock/clock.ts';
import { openWay, type Way } from '../proxy/way.ts';
import type { Stall } from '../stalls.ts';
import { type Claimed, type FanPlan, type Final, type Order, report, type Shown } from './messages.ts';

// Built, wherever this is run from: it is a process of plain Node.
const MAIN = fileURLToPath(new URL('../../dist/fans/main.js', import.meta.url));
/** Of the network of a slow fan, there and back again twice as long. */
export const SLOW = { delayMs: 400, bytesPerSecond: 24_000 };
const SLOW_SHARE = 0.2;
const RESTLESS_SHARE = 0.1;
const BOARD_SHARE = 0.3;

/** Fans that share a process, a device and its network. */
export interface Group {
  readonly name: string;
  /** To the WebSocket server, and to the API. */
  readonly ways: readonly { readonly sockets: Way; readonly api: Way }[];
  readonly fans: readonly FanPlan[];
  readonly clock: Clock;
  readonly stalls: readonly Stall[];
  /** When it was stopped and let go on, monotonic. */
  readonly suspensions: { readonly from: number; to: number }[];
  order(order: Order): void;
  suspend(): void;
  resume(): void;
}

export interface Crowd {
  readonly groups: readonly Group[];
  readonly shown: readonly Shown[];
  readonly claimed: readonly Claimed[];
  /** The newest revision that each fan shows of each match. */
  readonly newest: ReadonlyMap<string, number>;
  /** Groups that ended although nobody wanted it. */
  readonly crashes: readonly string[];
  sumUp(): Promise<{ readonly finals: readonly Final[]; readonly reloads: number }>;
  stop(): void;
}

export interface CrowdPlan {
  readonly clients: number;
  readonly groups: number;
  readonly matches: readonly { readonly id: string; readonly competitionId: string }[];
  /** A connection leads to another one each time. */
  readonly soketiPorts: readonly number[];
  readonly apiPorts: readonly number[];
  readonly chance: Chance;
  /** Where the clocks of devices are kept. */
  readonly folder: string;
}

export const seatOf = (fan: number, matchId: string): string => `${fan} ${matchId}`;

export const openCrowd = async (plan: CrowdPlan): Promise<Crowd> => {
  const { chance, matches } = plan;
  const shown: Shown[] = [];
  const claimed: Claimed[] = [];
  const newest = new Map<string, number>();
  const crashes: string[] = [];
  const children: ChildProcess[] = [];
  const groups: Group[] = [];
  const summing: ((sums: { finals: Final[]; reloads: number }) => void)[] = [];
  let isStopping = false;

  const hear = (message: unknown, stalls: Stall[]) => {
    const told = report.parse(message);
    if (told.type === 'sums') return summing.shift()?.(told);
    stalls.push(...told.stalls);
    for (const record of told.records) {
      if ('claim' in record) claimed.push(record);
      else {
        shown.push(record);
        newest.set(seatOf(record.fan, record.matchId), record.revision);
      }
    }
  };

  const plansOf = (group: number, ways: Group['ways']): FanPlan[] =>
    Array.from({ length: Math.ceil((plan.clients - group) / plan.groups) }, (_, n) => {
      const isSlow = chance.is(SLOW_SHARE);
      const way = ways[isSlow ? 1 : 0];
      const match = chance.any(matches);
      const other = chance.any(matches);
      if (way === undefined || match === undefined || other === undefined)
        throw new Error('nothing to watch');
      const isBoard = chance.is(BOARD_SHARE);
      return {
        id: group + n * plan.groups,
        socketPort: way.sockets.port,
        apiPort: way.api.port,
        board: isBoard ? match.competitionId : null,
        matches: isBoard ? [] : [...new Set([match.id, ...(chance.is(0.2) ? [other.id] : [])])],
        isRestless: chance.is(RESTLESS_SHARE),
        isSlow,
      };
    });

  for (let n = 0; n < plan.groups; n += 1) {
    const random = chance.next;
    const pair = async (going?: typeof SLOW) => ({
      sockets: await openWay({
        to: plan.soketiPorts,
        isWebSocket: true,
        random,
        ...(going === undefined ? {} : { going }),
      }),
      api: await openWay({ to: plan.apiPorts, random, ...(going === undefined ? {} : { going }) }),
    });
    const ways = [await pair(), await pair(SLOW)];
    const fans = plansOf(n, ways);
    const name = `fans ${n + 1}`;
    const clock = makeClock(join(plan.folder, `fans-${n + 1}.clock`));
    const child = fork(MAIN, [], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [],
      env: { ...process.env, ...clock.env },
    });
    const stalls: Stall[] = [];
    children.push(child);
    // One that is suspended would not notice that we are gone.
    process.once('exit', () => child.kill('SIGKILL'));
    child.on('message', (message) => hear(message, stalls));
    child.once('exit', (code, signal) => {
      if (!isStopping) crashes.push(`${name} ended by itself (${signal ?? code})`);
    });
    const suspensions: Group['suspensions'] = [];
    const group: Group = {
      name,
      ways,
      fans,
      clock,
      stalls,
      suspensions,
      order: (order) => {
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
    group.order({ type: 'open', fans, seed: Math.floor(chance.next() * 2 ** 31) });
  }

  return {
    groups,
    shown,
    claimed,
    newest,
    crashes,
    async sumUp() {
      const all = await Promise.all(
        groups.map((group) => {
          const told = new Promise<{ finals: Final[]; reloads: number }>((resolve) => summing.push(resolve));
          group.order({ type: 'sum up' });
          return told;
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
      for (const { ways } of groups)
        for (const { sockets, api } of ways) {
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
