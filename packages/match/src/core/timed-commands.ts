import type { CommandOf } from './command.ts';
import { correct } from './corrected-log.ts';
import { type Entry, isCore } from './event.ts';
import { inOrderOfPlay, type PlacedEntry } from './play-order.ts';
import type { Setup } from './setup.ts';
import type { Sport } from './sport.ts';
import type { SportTypes } from './sport-types.ts';
import { startMatch } from './start.ts';
import type { State } from './state.ts';
import { isAhead } from './status.ts';
import { apply } from './step.ts';
import { renamingReviews, replayCommand } from './to-command.ts';

/** A command of a match that is played again. */
export interface TimedCommandOf<T extends SportTypes> {
  /** Real milliseconds since the replay began. */
  readonly after: number;
  /** The id of the entry it repeats, or its own name: the same whenever the same match is played again. */
  readonly of: string;
  /** Incidents that it refers to are named by `of`. */
  readonly command: CommandOf<T>;
}

/** Longest wait that nothing of the match fills, such as an interval. */
const LONGEST_PAUSE_MS = 10_000;
/** Nobody watches a rain delay again: without a clock, no wait of the match counts for more. */
const LONGEST_GAP_MS = 120_000;
/** With a clock that stands, as in a shoot-out, each step is given this much of the match, and is never slow. */
const UNTIMED_STEP_MS = 240_000;
const LONGEST_STEP_MS = 4_000;
/** Intervals are played at this many times the speed of play. */
const PAUSE_SPEED = 5;
/** What was recorded at one instant, as in an import that knows minutes only, is spread over this much at most. */
const MINUTE_MS = 60_000;
const FINAL_MS = 10 * MINUTE_MS;

const pause = (ms: number, speed: number): number => Math.min(LONGEST_PAUSE_MS, ms / speed / PAUSE_SPEED);

/**
 * When each entry happened, in the order of play. What was recorded late stands between its neighbours, and what was
 * recorded at one instant is spread evenly until the next.
 */
const instantsOf = (
  placed: readonly { readonly revision: number; readonly entry: { readonly at: number } }[],
): number[] => {
  const instants: number[] = [];
  let earliestAfter = Number.POSITIVE_INFINITY;
  // Backwards: an entry is late when something that comes after it in play was recorded before it.
  const isLate = placed.toReversed().map(({ revision }) => {
    const late = revision > earliestAfter;
    earliestAfter = Math.min(earliestAfter, revision);
    return late;
  });
  isLate.reverse();
  let last = placed[0]?.entry.at ?? 0;
  for (const [index, { entry }] of placed.entries()) {
    if (!isLate[index]) last = Math.max(last, entry.at);
    instants.push(last);
  }
  return instants.map((instant, index) => {
    const first = instants.indexOf(instant);
    const count = instants.lastIndexOf(instant) - first + 1;
    const next = instants[first + count];
    const span = next === undefined ? 0 : Math.min(MINUTE_MS, next - instant);
    return instant + ((index - first) * span) / count;
  });
};

/** How long a replay waits for what the match took `ms` for. */
const waitOf = <T extends SportTypes>(
  { timing }: Sport<T>,
  { status, clock }: State<T>,
  ms: number,
  speed: number,
): number => {
  if (isAhead(status)) return 0;
  if (status !== 'live') return pause(ms, speed);
  if (timing === null) return Math.min(ms, LONGEST_GAP_MS) / speed;
  return clock === null ? Math.min(LONGEST_STEP_MS, UNTIMED_STEP_MS / speed) : ms / speed;
};

/**
 * A log as commands that play the match again at `speed` seconds of play for each real second: what counted, in the
 * order of play, and what a review took back. What had been recorded by mistake is left out, intervals are short, and
 * a match that was played to its end is made final.
 */
export const timedCommands = <T extends SportTypes>(
  sport: Sport<T>,
  setup: Setup<T>,
  log: readonly Entry<T>[],
  speed: number,
): TimedCommandOf<T>[] => {
  const placed = inOrderOfPlay(sport, setup.rules, correct(sport, log)).filter(isPlayed);
  const instants = instantsOf(placed);
  const skipped = renamingReviews(
    sport,
    placed.map(({ entry }) => entry.event),
  );
  const commands: TimedCommandOf<T>[] = [];
  let state = startMatch(sport, setup);
  let now = 0;
  for (const [index, { entry, applies }] of placed.entries()) {
    const before = instants[index - 1];
    if (before !== undefined) now += waitOf(sport, state, (instants[index] ?? before) - before, speed);
    if (applies) state = apply(sport, state, entry);
    const isSkipped =
      skipped.has(entry.id) || (isCore(entry.event, 'ReviewClosed') && skipped.has(entry.event.reviewId));
    const command = isSkipped ? null : replayCommand(sport, entry.event);
    if (command !== null) commands.push({ after: now, of: entry.id, command });
  }
  const isPlayedOut = state.status === 'ended' || state.status === 'final' || state.status === 'retired';
  return isPlayedOut
    ? [...commands, { after: now + pause(FINAL_MS, speed), of: 'finalize', command: { type: 'finalize' } }]
    : commands;
};

const isPlayed = <T extends SportTypes>({ state }: PlacedEntry<T>): boolean => state !== 'voided';
