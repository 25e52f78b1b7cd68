import { fillMatches } from '../databases/fill.ts';
import { KINDS, type Kind, openPlaces } from '../databases/place.ts';
import { type Figure, figure } from '../figure.ts';
import type { Context, Measure } from '../measure.ts';
import { type Api, startApi } from '../servers/api-on.ts';
import { startSoketi } from '../servers/soketi-alone.ts';
import { median } from '../statistics.ts';

interface Plan {
  readonly rounds: number;
  readonly commands: number;
  readonly matches: number;
  readonly incidents: number;
  /** Commands that each process has handled before anything counts: one just started is slower at everything. */
  readonly warmUp: number;
}
const PLAN: Plan = { rounds: 10, commands: 30, matches: 100_000, incidents: 5_000, warmUp: 3_000 };
const QUICK: Plan = { rounds: 2, commands: 3, matches: 200, incidents: 40, warmUp: 20 };
const FEW = 10;
/** The first of each round do not count. */
const FIRST = 5;
/** Senders at once while a match is given its incidents. */
const SENDERS = 16;

/** A match of so many incidents, on an API. */
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

/** Short matches, until the process has handled so many commands. */
const warmUp = async (api: Api, commands: number): Promise<void> => {
  for (let sent = 0; sent < commands; sent += FEW) await playMatch(api, FEW);
};

interface Taken {
  readonly milliseconds: number[];
  readonly cpu: number[];
}

/** Commands one after the other: how long each took its sender, and what CPU one took the API. */
const takeRound = async (api: Api, matchId: string, { commands }: Plan, into: Taken): Promise<void> => {
  for (let n = 0; n < FIRST; n += 1) await api.score(matchId);
  const before = await api.probed.used('cpuMs');
  for (let n = 0; n < commands; n += 1) into.milliseconds.push(await api.score(matchId));
  into.cpu.push(((await api.probed.used('cpuMs')) - before) / commands);
};

interface Compared {
  readonly what: string;
  readonly few: Taken;
  readonly many: Taken;
}

const figuresOf = (kind: Kind, plan: Plan, { what, few, many }: Compared): Figure[] => {
  const of = (cost: string, values: (taken: Taken) => readonly number[]): Figure =>
    figure({
      name: `${cost} of a command, ${what}, ${kind}`,
      unit: 'ms',
      value: median(values(many)),
      floor: { what: `the same with ${FEW} incidents and a few hundred matches`, value: median(values(few)) },
      budget: { what: 'ratio', atMost: 1.5 },
      conditions:
        `${plan.rounds * plan.commands} goals each, one after the other, over HTTP; every commit is synced; Soketi takes ` +
        'the broadcasts; medians, rounds in turn',
    });
  return [of('latency', ({ milliseconds }) => milliseconds), of('CPU of the API', ({ cpu }) => cpu)];
};

const nothing = (): Taken => ({ milliseconds: [], cpu: [] });

const measureOn = async (
  kind: Kind,
  plan: Plan,
  soketiUrl: string,
  say: Context['say'],
): Promise<Figure[]> => {
  const places = await openPlaces(kind);
  const stops = [places.stop];
  try {
    const filled = await places.newPlace();
    const first = await startApi(filled);
    const original = await playMatch(first, FEW);
    await first.stop();
    say(`${kind}: filling in ${plan.matches.toLocaleString('en')} matches`);
    await fillMatches(filled, original, plan.matches);
    const large = await startApi(filled, soketiUrl);
    const small = await startApi(await places.newPlace(), soketiUrl);
    stops.push(large.stop, small.stop);
    say(`${kind}: warming up`);
    for (const api of [small, large]) await warmUp(api, plan.warmUp);
    say(`${kind}: playing a match of ${plan.incidents.toLocaleString('en')} incidents`);
    const long = await playMatch(small, plan.incidents);

    await Promise.all([small.settle(), large.settle()]);

    const [usual, ofMany, grown] = [nothing(), nothing(), nothing()];
    for (let round = 0; round < plan.rounds; round += 1) {
      // A fresh one each round, or it would not stay short.
      await takeRound(small, await playMatch(small, FEW), plan, usual);
      await takeRound(large, await playMatch(large, FEW), plan, ofMany);
      await takeRound(small, long, plan, grown);
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

const run = async ({ isQuick, say }: Context): Promise<readonly Figure[]> => {
  const soketi = await startSoketi();
  try {
    const figures: Figure[] = [];
    for (const kind of KINDS)
      figures.push(...(await measureOn(kind, isQuick ? QUICK : PLAN, soketi.url, say)));
    return figures;
  } finally {
    await soketi.stop();
  }
};

export const growth: Measure = { name: 'growth', title: 'What a command costs as there is more', run };
