import { isOfSport, type PerSide, type Status, type Summary, summarize } from '@scoreline/match';
import type { FootballMatch } from '../matchday/football.ts';
import { addUp, type Sums } from '../matchday/score.ts';
import type { Entered } from './enter-match.ts';

/** What comparing needs of a match: what was planned, and how it stands. */
export type Compared = Pick<Entered, 'plan' | 'refused' | 'movedTo'> & {
  readonly snapshot: Pick<Entered['snapshot'], 'summary'>;
};

/** Something in which the instance and the file do not agree. */
export interface Difference {
  readonly match: string;
  readonly text: string;
  /** The file disagrees with itself; what was computed is what its own goals make. */
  readonly isOfFile: boolean;
}

type Score = string | null;
const show = (score: readonly number[] | undefined): Score => score?.join('-') ?? null;
const showSides = (score: PerSide<number> | null): Score => score && `${score.home}-${score.away}`;

/** What the instance says the score was, by the time it was the score. */
const computed = (summary: Summary): Record<keyof Sums, Score> => {
  const until = (periods: readonly string[]) =>
    summary.units
      .filter(({ code }) => periods.includes(code))
      .reduce((sum, { home, away }) => ({ home: sum.home + home, away: sum.away + away }), {
        home: 0,
        away: 0,
      });
  return {
    halfTime: showSides(until(['1H'])),
    fullTime: showSides(until(['1H', '2H'])),
    total: showSides(summary.score),
    shootOut: showSides(summary.shootOut),
  };
};

const WHEN: Readonly<Record<keyof Sums, string>> = {
  halfTime: 'the score at half-time',
  fullTime: 'the score at full time',
  total: 'the score after extra time',
  shootOut: 'the shoot-out',
};

const football = (source: FootballMatch, { plan, snapshot }: Compared): Difference[] => {
  const { summary } = snapshot;
  const match = plan.label;
  const { halfTime, fullTime, extraTime, shootOut } = source.result ?? {};
  const is = computed(summary);
  if (!isOfSport(plan.state, 'football')) return [];
  const sums = addUp({ incidents: source.incidents, rules: plan.state.setup.rules });
  const last = show(extraTime ?? fullTime);
  if (source.status === 'awarded')
    return differ(match, 'the score', { is: is.total, says: last, adds: null });
  if (last === null) return differ(match, 'the score', { is: is.total, says: null, adds: show(sums.total) });
  const hasKicks = source.incidents.some((i) => i.type === 'kick');
  const said = [
    ['halfTime', halfTime],
    ['fullTime', fullTime],
    ['total', extraTime],
    ['shootOut', shootOut],
  ] as const;
  return said.flatMap(([when, score]) => {
    const isListed = source.status !== 'resultOnly' && (when !== 'shootOut' || hasKicks);
    const adds = isListed ? show(sums[when]) : null;
    return score === undefined ? [] : differ(match, WHEN[when], { is: is[when], says: show(score), adds });
  });
};

interface Versions {
  /** What the instance has computed. */
  readonly is: Score;
  /** What the file says. */
  readonly says: Score;
  /** What the file's own goals make, where it lists them. */
  readonly adds: Score;
}

const differ = (match: string, what: string, { is, says, adds }: Versions): Difference[] => {
  const wanted = adds ?? says;
  if (is !== wanted) {
    const text = `${what} is ${is ?? 'not there'}, of the file it is ${wanted}.`;
    return [{ match, text, isOfFile: false }];
  }
  if (says === null || says === wanted) return [];
  const text = `the file contradicts itself: it says ${what} was ${says}, its own incidents make it ${adds}.`;
  return [{ match, text, isOfFile: true }];
};

const sets = (list: readonly PerSide<number>[]): string =>
  list.map(({ home, away }) => `${home}-${away}`).join(' ');

const tennis = ({ plan, snapshot }: Compared): Difference[] => {
  const { source, state, label } = plan;
  const { summary } = snapshot;
  if (!('points' in source) || !isOfSport(state, 'tennis')) return [];
  const is = sets(summary.units);
  const adds = state.resultOnly ? sets(summarize(state).units) : sets(state.detail.sets);
  const says = source.result?.sets.map(([home, away]) => `${home}-${away}`).join(' ') ?? adds;
  return differ(label, 'the score in sets', { is, says, adds });
};

const PUT_OFF: readonly Status[] = ['delayed', 'postponed', 'cancelled'];

const dayOf = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Where what the instance has computed of a match is not what the file says, or not what its goals make. */
export const compare = (entered: Compared): Difference[] => {
  const { plan, snapshot, refused, movedTo } = entered;
  const { label, state, source, untold } = plan;
  if (untold !== null) return [{ match: label, text: `not entered: ${untold}`, isOfFile: true }];
  if (movedTo !== null)
    return [
      {
        match: label,
        text: `the file now has it on ${dayOf(plan.wanted.kickoffAt)}; somebody has moved it here to ${dayOf(movedTo)}, and it was left there.`,
        isOfFile: false,
      },
    ];
  if (refused !== null) return [{ match: label, text: `a command was refused: ${refused}`, isOfFile: false }];
  // What somebody has made of a match that is still to come, no file takes back.
  if (state.status === 'scheduled' && PUT_OFF.includes(snapshot.summary.status)) return [];
  if (snapshot.summary.status !== state.status)
    return [
      {
        match: label,
        text: `it is ${snapshot.summary.status}, of the file it is ${state.status}.`,
        isOfFile: false,
      },
    ];
  return 'points' in source ? tennis(entered) : football(source, entered);
};
