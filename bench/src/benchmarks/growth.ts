import type { Benchmark, Context } from '../benchmark.ts';
import { DATABASE_KINDS, type DatabaseKind, startDatabaseServer } from '../databases/database.ts';
import { fillMatches } from '../databases/fill-matches.ts';
import { type Figure, figure } from '../figure.ts';
import { type Api, startApi } from '../servers/api.ts';
import { startSoketi } from '../servers/soketi.ts';
import { median } from '../statistics.ts';

interface Plan {
  readonly kinds: readonly DatabaseKind[];
  readonly rounds: number;
  readonly commands: number;
  readonly matches: number;
  readonly incidents: number;
  /** Commands before anything counts: a process is slower right after its start. */
  readonly warmUp: number;
}
const PLAN: Plan = {
  kinds: DATABASE_KINDS,
  rounds: 10,
  commands: 30,
  matches: 100_000,
  incidents: 5_000,
  warmUp: 3_000,
};
/** A short run takes one kind of database, and `durable` the other. */
const QUICK: Plan = { kinds: ['Postgres'], rounds: 2, commands: 3, matches: 200, incidents: 40, warmUp: 20 };
const FEW_INCIDENTS = 10;
/** Commands of each round that do not count. */
const UNCOUNTED_COMMANDS = 5;
/** Concurrent senders while a match is filled with incidents. */
const SENDERS = 16;

/** Creates a match with this many incidents. */
const playMatch = async (api: Api, incidents: number): Promise<string> => {
  const id = await api.newMatch();
  let left = incidents;
  const send = async () => {
    while (left > 0) {
      left -= 1;
      await api.score(id);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  return id;
};

/** Plays short matches until the process has handled this many commands. */
const warmUp = async (api: Api, commands: number): Promise<void> => {
  for (let sent = 0; sent < commands; sent += FEW_INCIDENTS) await playMatch(api, FEW_INCIDENTS);
};

interface CommandSamples {
  readonly milliseconds: number[];
  readonly cpu: number[];
}

/** Sends commands one after the other and records the latency of each and the API's CPU for one. */
const measureRound = async (
  api: Api,
  matchId: string,
  { commands }: Plan,
  into: CommandSamples,
): Promise<void> => {
  for (let n = 0; n < UNCOUNTED_COMMANDS; n += 1) await api.score(matchId);
  const before = await api.server.readUsage('cpuMs');
  for (let n = 0; n < commands; n += 1) into.milliseconds.push(await api.score(matchId));
  into.cpu.push(((await api.server.readUsage('cpuMs')) - before) / commands);
};

interface Compared {
  readonly what: string;
  readonly few: CommandSamples;
  readonly many: CommandSamples;
}

const figuresOf = (kind: DatabaseKind, plan: Plan, { what, few, many }: Compared): Figure[] => {
  const of = (cost: string, values: (taken: CommandSamples) => readonly number[]): Figure =>
    figure({
      name: `${cost} of a command, ${what}, ${kind}`,
      unit: 'ms',
      value: median(values(many)),
      floor: {
        what: `the same with ${FEW_INCIDENTS} incidents and a few hundred matches`,
        value: median(values(few)),
      },
      budget: { what: 'ratio', atMost: 1.5 },
      conditions:
        `${plan.rounds * plan.commands} goals each, one after the other, over HTTP; every commit is synced; Soketi takes ` +
        'the broadcasts; medians, rounds in turn',
    });
  return [of('latency', ({ milliseconds }) => milliseconds), of('CPU of the API', ({ cpu }) => cpu)];
};

const nothing = (): CommandSamples => ({ milliseconds: [], cpu: [] });

const measureOn = async (
  kind: DatabaseKind,
  plan: Plan,
  soketiUrl: string,
  log: Context['log'],
): Promise<Figure[]> => {
  const databaseServer = await startDatabaseServer(kind);
  const stops = [databaseServer.stop];
  try {
    const filled = await databaseServer.createDatabase();
    const first = await startApi(filled);
    const original = await playMatch(first, FEW_INCIDENTS);
    await first.stop();
    log(`${kind}: filling in ${plan.matches.toLocaleString('en')} matches`);
    await fillMatches(filled, original, plan.matches);
    const large = await startApi(filled, soketiUrl);
    const small = await startApi(await databaseServer.createDatabase(), soketiUrl);
    stops.push(large.stop, small.stop);
    log(`${kind}: warming up`);
    for (const api of [small, large]) await warmUp(api, plan.warmUp);
    log(`${kind}: playing a match of ${plan.incidents.toLocaleString('en')} incidents`);
    const long = await playMatch(small, plan.incidents);

    await Promise.all([small.waitUntilPublished(), large.waitUntilPublished()]);

    const [usual, ofMany, grown] = [nothing(), nothing(), nothing()];
    for (let round = 0; round < plan.rounds; round += 1) {
      // A new one each round, so that it stays short.
      await measureRound(small, await playMatch(small, FEW_INCIDENTS), plan, usual);
      await measureRound(large, await playMatch(large, FEW_INCIDENTS), plan, ofMany);
      await measureRound(small, long, plan, grown);
    }
    const [matches, incidents] = [plan.matches.toLocaleString('en'), plan.incidents.toLocaleString('en')];
    return [
      ...figuresOf(kind, plan, { what: `${matches} matches in the database`, few: usual, many: ofMany }),
      ...figuresOf(kind, plan, { what: `${incidents} incidents in its match`, few: usual, many: grown }),
    ];
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
};

const run = async ({ isQuick, log }: Context): Promise<readonly Figure[]> => {
  const plan = isQuick ? QUICK : PLAN;
  const soketi = await startSoketi();
  try {
    const figures: Figure[] = [];
    for (const kind of plan.kinds) figures.push(...(await measureOn(kind, plan, soketi.url, log)));
    return figures;
  } finally {
    await soketi.stop();
  }
};

export const growth: Benchmark = { name: 'growth', title: 'What a command costs as there is more', run };
