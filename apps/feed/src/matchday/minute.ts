import type { FootballRules, Minute } from './football.ts';

export const PERIODS = ['1H', '2H', 'ET1', 'ET2', 'PEN'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * The period a minute belongs to: 45+2' is in the first half, 46' in the second, 105+1' in the first half of
 * extra time. A minute past 120' was counted on from there while the kicks were taken.
 */
export const periodOf = ({ minute }: Minute, rules: FootballRules = {}): Period => {
  const half = rules.halfMinutes ?? 45;
  const extra = rules.extraHalfMinutes ?? 15;
  if (minute <= half) return '1H';
  if (minute <= 2 * half) return '2H';
  if (minute <= 2 * half + extra) return 'ET1';
  if (minute <= 2 * half + 2 * extra) return 'ET2';
  return 'PEN';
};

/** Negative when `a` was earlier. */
export const compareMinutes = (a: Minute, b: Minute): number =>
  a.minute - b.minute || (a.added ?? 0) - (b.added ?? 0);

/** `90+4'`. */
export const writeMinute = ({ minute, added }: Minute): string =>
  added === undefined ? `${minute}'` : `${minute}+${added}'`;

/** Reads `67` or `90+4`, with or without the `'`; null for anything else. */
export const readMinute = (text: string): Minute | null => {
  const found = /^(\d{1,3})(?:\+(\d{1,2}))?'?$/.exec(text.trim());
  if (found === null) return null;
  const minute = Number(found[1]);
  const added = Number(found[2] ?? 0);
  if (minute < 1) return null;
  return added > 0 ? { minute, added } : { minute };
};

/** Without extra time there is no 92nd minute: what a source calls so is 90+2'. */
export const withoutExtraTime = ({ minute, added = 0 }: Minute): Minute =>
  minute > 90 ? { minute: 90, added: minute - 90 + added } : added > 0 ? { minute, added } : { minute };
