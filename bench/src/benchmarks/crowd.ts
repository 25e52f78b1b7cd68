import type { Benchmark, Context } from '../benchmark.ts';
import { type Figure, figure } from '../figure.ts';
import { startCrowd } from '../load/wrk.ts';
import { type LiveMatch, startMatch, startScoreline } from '../servers/scoreline.ts';
import { percentile } from '../statistics.ts';

interface Plan {
  readonly seconds: number;
  readonly commands: number;
}
const PLAN: Plan = { seconds: 20, commands: 250 };
const QUICK: Plan = { seconds: 1, commands: 3 };

/** What one client asks for, each time another one: `#` is a number. */
const CROWDS = [
  { what: 'pages that do not differ', path: '/?q=#', connections: 300 },
  { what: 'pages that all differ', path: '/search?q=a#', connections: 300 },
  { what: 'the page for signing in', path: '/admin/sign-in?#', connections: 64 },
  { what: 'answers of the API', path: '/v1/search?q=a#', connections: 300 },
] as const;

/** How long each of so many commands took, one after the other, in milliseconds. */
const timesOf = async ({ scoreHome }: LiveMatch, count: number): Promise<number[]> => {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const start = performance.now();
    await scoreHome();
    times.push(performance.now() - start);
  }
  return times;
};

const run = async ({ isQuick, log }: Context): Promise<readonly Figure[]> => {
  const plan = isQuick ? QUICK : PLAN;
  const system = await startScoreline({ hasWeb: true });
  try {
    const match = await startMatch(system);
    const url = `http://127.0.0.1:${system.webPort}`;
    await timesOf(match, 20);
    const alone = await timesOf(match, plan.commands);
    const figures: Figure[] = [];
    for (const { what, path, connections } of CROWDS) {
      log(what);
      const crowd = await startCrowd({
        folder: system.folder,
        url,
        path,
        connections,
        seconds: plan.seconds,
      });
      const times = await timesOf(match, plan.commands);
      const { requests } = await crowd.ended;
      for (const [name, at] of [
        ['p50', 0.5],
        ['p99', 0.99],
      ] as const)
        figures.push(
          figure({
            name: `command while one client asks for ${what}, ${name}`,
            unit: 'ms',
            value: percentile(times, at),
            floor: { what: 'the same commands while nobody asks', value: percentile(alone, at) },
            ...(name === 'p99' ? { budget: { what: 'value', atMost: 100 } as const } : {}),
            conditions:
              `${plan.commands} commands one after the other through the gateway, SQLite; wrk with ${connections} ` +
              `connections asked ${Math.round(requests).toLocaleString('en')} times a second; all on one machine`,
          }),
        );
    }
    return figures;
  } finally {
    await system.stop();
  }
};

export const crowd: Benchmark = {
  name: 'crowd',
  title: 'A scorer while somebody floods the site',
  needs: ['wrk'],
  run,
};
