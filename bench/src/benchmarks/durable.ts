import type { Benchmark, Context } from '../benchmark.ts';
import { bareCommits } from '../databases/bare-commit.ts';
import { DATABASE_KINDS, type DatabaseKind, startDatabaseServer } from '../databases/database.ts';
import { type Figure, figure } from '../figure.ts';
import { measureThroughput } from '../load/throughput.ts';
import { startApi } from '../servers/api.ts';
import { startSoketi } from '../servers/soketi.ts';
import { median } from '../statistics.ts';

interface Plan {
  readonly kinds: readonly DatabaseKind[];
  readonly rounds: number;
  readonly milliseconds: number;
}
const PLAN: Plan = { kinds: DATABASE_KINDS, rounds: 3, milliseconds: 4_000 };
/** A short run takes one kind of database, and `growth` the other. */
const QUICK: Plan = { kinds: ['SQLite'], rounds: 1, milliseconds: 300 };
/** Matches, and concurrent commands over all of them: the API handles one command of a match at a time. */
const LOADS = [
  { matches: 1, workers: 8 },
  { matches: 100, workers: 100 },
] as const;

const measureOn = async (kind: DatabaseKind, plan: Plan, soketiUrl: string): Promise<Figure[]> => {
  const databaseServer = await startDatabaseServer(kind);
  const stops = [databaseServer.stop];
  try {
    const api = await startApi(await databaseServer.createDatabase(), soketiUrl);
    stops.push(api.stop);
    const figures: Figure[] = [];
    for (const { matches, workers } of LOADS) {
      const bare = await bareCommits(await databaseServer.createDatabase(), matches);
      stops.push(bare.stop);
      const ids: string[] = [];
      for (let match = 0; match < matches; match += 1) ids.push(await api.newMatch());
      const ours: number[] = [];
      const floor: number[] = [];
      for (let round = 0; round < plan.rounds; round += 1) {
        ours.push(
          await measureThroughput(plan.milliseconds, workers, (w) => api.score(ids[w % matches] ?? '')),
        );
        floor.push(await measureThroughput(plan.milliseconds, workers, (w) => bare.commit(w % matches)));
      }
      figures.push(
        figure({
          name: `commands made durable, ${kind}, ${matches === 1 ? 'one match' : `${matches} matches`}`,
          unit: '/s',
          better: 'more',
          value: median(ours),
          floor: {
            what: 'the bare transaction: the same rows on the same disk by the same driver, nothing else',
            value: median(floor),
          },
          // The commands of one match are decided one after the other, each on what the one before it has made.
          ...(matches === 1 ? {} : { budget: { what: 'ratio' as const, atMost: 2 } }),
          conditions:
            `${workers} commands at once over HTTP with an API key, broadcast by Soketi meanwhile; every commit is ` +
            `synced; ${kind === 'SQLite' ? 'one connection' : `floor on ${Math.min(matches, 10)} connections`}; ` +
            `medians of ${plan.rounds} rounds of ${plan.milliseconds / 1_000} s in turn; sender and servers share ` +
            'the machine',
        }),
      );
    }
    return figures;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
};

const run = async ({ isQuick, log }: Context): Promise<readonly Figure[]> => {
  const plan = isQuick ? QUICK : PLAN;
  const soketi = await startSoketi();
  try {
    const figures: Figure[] = [];
    for (const kind of plan.kinds) {
      log(kind);
      figures.push(...(await measureOn(kind, plan, soketi.url)));
    }
    return figures;
  } finally {
    await soketi.stop();
  }
};

export const durable: Benchmark = { name: 'durable', title: 'Commands made durable', run };
