import { bareCommits } from '../databases/bare-commit.ts';
import { KINDS, type Kind, openPlaces } from '../databases/place.ts';
import { type Figure, figure } from '../figure.ts';
import { perSecond } from '../load/rounds.ts';
import type { Context, Measure } from '../measure.ts';
import { startApi } from '../servers/api-on.ts';
import { startSoketi } from '../servers/soketi-alone.ts';
import { median } from '../statistics.ts';

interface Plan {
  readonly rounds: number;
  readonly milliseconds: number;
}
const PLAN: Plan = { rounds: 3, milliseconds: 4_000 };
const QUICK: Plan = { rounds: 1, milliseconds: 300 };
/** Matches, and how many commands of them all are on their way at once: the API takes one of a match at a time. */
const LOADS = [
  { matches: 1, workers: 8 },
  { matches: 100, workers: 100 },
] as const;

const measureOn = async (kind: Kind, plan: Plan, soketiUrl: string): Promise<Figure[]> => {
  const places = await openPlaces(kind);
  const stops = [places.stop];
  try {
    const api = await startApi(await places.newPlace(), soketiUrl);
    stops.push(api.stop);
    const figures: Figure[] = [];
    for (const { matches, workers } of LOADS) {
      const bare = await bareCommits(await places.newPlace(), matches);
      stops.push(bare.stop);
      const ids: string[] = [];
      for (let match = 0; match < matches; match += 1) ids.push(await api.newMatch());
      const ours: number[] = [];
      const floor: number[] = [];
      for (let round = 0; round < plan.rounds; round += 1) {
        ours.push(await perSecond(plan.milliseconds, workers, (w) => api.score(ids[w % matches] ?? '')));
        floor.push(await perSecond(plan.milliseconds, workers, (w) => bare.commit(w % matches)));
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

const run = async ({ isQuick, say }: Context): Promise<readonly Figure[]> => {
  const soketi = await startSoketi();
  try {
    const figures: Figure[] = [];
    for (const kind of KINDS) {
      say(kind);
      figures.push(...(await measureOn(kind, isQuick ? QUICK : PLAN, soketi.url)));
    }
    return figures;
  } finally {
    await soketi.stop();
  }
};

export const durable: Measure = { name: 'durable', title: 'Commands made durable', run };
