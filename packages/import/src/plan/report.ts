import { summarize } from '@scoreline/match';
import { compare, type Difference } from './compare.ts';
import { count, describe, lacking, many } from './count.ts';
import type { ImportResult } from './enter.ts';
import type { Entered } from './enter-match.ts';

export interface Report {
  readonly lines: readonly string[];
  /** Something was left out, or is not as the file says although the file does not contradict itself. */
  readonly isWrong: boolean;
}

const conclude = (differences: readonly Difference[]): string => {
  const ofFile = differences.filter((one) => one.isOfFile).length;
  const ours = differences.length - ofFile;
  const doubtful = many(
    ofFile,
    'place where it contradicts itself or is incomplete',
    'places where it contradicts itself or is incomplete',
  );
  const real = ours === 0 ? 'no difference' : many(ours, 'difference', 'differences');
  return ofFile === 0 ? `${real} to the file` : `${real} to the file but for ${doubtful}`;
};

/** Matches that somebody else had recorded, and what the file would have added to them. */
const aboutLeft = (left: readonly Entered[]): string[] => {
  if (left.length === 0) return [];
  const of = (one: Entered) => ({ summary: summarize(one.plan.state), incidents: one.plan.state.incidents });
  const there = count(left.map(({ snapshot }) => snapshot));
  const missing = describe(lacking(count(left.map(of)), there));
  const had = `${many(left.length, 'match was', 'matches were')} recorded from elsewhere and left alone`;
  return [missing === '' ? `${had}.` : `${had}; the file has more of them: ${missing}.`];
};

/** What an import says at the end. */
export const reportOf = (
  { plan, competition, matches }: ImportResult,
  url: string,
  seconds: number,
): Report => {
  const differences = matches.flatMap(compare);
  const posted = matches.reduce((sum, one) => sum + one.posted, 0);
  const resumed = matches.filter(({ became }) => became === 'resumed').length;
  const corrected = matches.filter(({ became }) => became === 'corrected').length;
  const isNew = matches.some(({ became }) => became !== 'known' && became !== 'left');
  const counts = describe(count(matches.map(({ snapshot }) => snapshot)));
  const left = plan.leftOut.length === 0 ? [] : [`${plan.leftOut.length} left out`];
  const total = [many(matches.length, 'match', 'matches'), ...left, ...(counts === '' ? [] : [counts])].join(
    ', ',
  );
  const done = isNew
    ? `Posted ${many(posted, 'command', 'commands')} in ${seconds.toFixed(1)} s.`
    : 'Nothing was changed.';
  return {
    isWrong: plan.leftOut.length > 0 || differences.some((one) => !one.isOfFile),
    lines: [
      ...plan.leftOut.map(({ place, problem }) => `${plan.file}, ${place}: left out. ${problem}`),
      ...plan.notes.map((note) => `${plan.file}: ${note}`),
      ...differences.map(({ match, text }) => `${plan.file}, ${match}: ${text}`),
      `${competition.name} ${competition.season}: ${total}; ${conclude(differences)}.`,
      ...(resumed === 0 ? [] : [`${many(resumed, 'match', 'matches')} begun by an earlier import went on.`]),
      ...(corrected === 0
        ? []
        : [`${many(corrected, 'match was', 'matches were')} brought up to a new version of the file.`]),
      ...aboutLeft(matches.filter(({ became }) => became === 'left')),
      `${done} ${url}/competition/${competition.slug}`,
    ],
  };
};
