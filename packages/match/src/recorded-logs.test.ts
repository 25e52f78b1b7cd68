import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fold } from './evolve.ts';
import type { MatchState } from './state.ts';

interface Recorded {
  readonly name: string;
  readonly setup: MatchState['setup'];
  readonly log: MatchState['log'];
  /** The state that the log folded to when it was recorded. */
  readonly state: Omit<MatchState, 'setup' | 'log'>;
}

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
  .map((line): Recorded => JSON.parse(line));

describe('logs of earlier versions', () => {
  it('are there', () => {
    expect(RECORDED.length).toBeGreaterThan(140);
  });

  it.each(RECORDED.map((one) => [one.name, one] as const))('fold to the same state: %s', (_, recorded) => {
    const { setup: _setup, log: _log, ...state } = fold(recorded.setup, recorded.log);
    expect(state).toStrictEqual(recorded.state);
  });
});
