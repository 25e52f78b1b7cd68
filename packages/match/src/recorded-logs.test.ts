import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DecidedBy, Outcome } from './core/result.ts';
import type { Side } from './core/side.ts';
import { fold, type MatchState } from './match.ts';

/** How version 2 said who won: by the score, whether or not extra time was played. */
interface RecordedOutcome {
  readonly winner: Side | null;
  readonly by: DecidedBy | 'score';
}

interface Recorded {
  readonly name: string;
  readonly setup: MatchState['setup'];
  readonly log: MatchState['log'];
  /** The state that the log folded to when it was recorded. */
  readonly state: Omit<MatchState, 'setup' | 'log' | 'outcome'> & {
    readonly outcome: RecordedOutcome | null;
  };
}

/** The file is our own, so its shape is vouched for by whoever recorded it. */
const isRecorded = (line: unknown): line is Recorded =>
  typeof line === 'object' && line !== null && 'log' in line && 'state' in line;

/** The outcome as it is told today. */
const outcomeOf = ({ outcome, detail }: Recorded['state']): Outcome | null => {
  if (outcome === null) return null;
  const { winner, by } = outcome;
  if (by !== 'score') return { winner, decidedBy: by };
  const hadExtraTime = 'periods' in detail && detail.periods.some(({ period }) => period.startsWith('ET'));
  return { winner, decidedBy: hadExtraTime ? 'overtime' : 'normal' };
};

/** Version 2 did not say who went on over two legs. */
const withoutTie = ({ through: _, ...outcome }: Outcome): Outcome => outcome;

/**
 * Logs as version 2 of the wire wrote them: every match of the demo, a shoot-out, corrections, undos, a retired
 * player, results entered bare, and matches played at random. They are facts, so they are never written anew.
 */
const RECORDED: readonly Recorded[] = gunzipSync(
  readFileSync(new URL('./testing/recorded-logs.jsonl.gz', import.meta.url)),
)
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter(isRecorded);

describe('logs of earlier versions', () => {
  it('are there', () => {
    expect(RECORDED.length).toBeGreaterThan(140);
  });

  it.each(RECORDED.map((one) => [one.name, one] as const))('fold to the same state: %s', (_, recorded) => {
    // Nor when a match that was suspended went on.
    const { setup: _setup, log: _log, continuesAt: _at, ...state } = fold(recorded.setup, recorded.log);
    expect({ ...state, outcome: state.outcome && withoutTie(state.outcome) }).toStrictEqual({
      ...recorded.state,
      outcome: outcomeOf(recorded.state),
    });
  });
});
