import { percentile } from '../statistics.ts';
import type { Painted } from './browser.ts';

/** Milliseconds from just before the command leaves until it has got so far. */
export interface Passage {
  readonly answered: number;
  readonly firstClient: number;
  readonly lastClient: number;
  readonly heard: number;
  readonly changed: number;
  readonly painted: number;
}

export const passageOf = (
  began: number,
  moments: { readonly answeredAt: number; readonly firstAt: number; readonly lastAt: number },
  painted: Painted,
): Passage => ({
  answered: moments.answeredAt - began,
  firstClient: moments.firstAt - began,
  lastClient: moments.lastAt - began,
  heard: (painted.heardAt ?? painted.changedAt) - began,
  changed: painted.changedAt - began,
  painted: painted.at - began,
});

/** The stages of the path, each with what it takes of the whole. */
const STAGES: readonly (readonly [name: string, of: (passage: Passage) => number])[] = [
  ['POST, decide, commit, relay, publish, to the first client', ({ firstClient }) => firstClient],
  ['fan-out, to the last of the other clients', ({ firstClient, lastClient }) => lastClient - firstClient],
  ['gateway, to the socket of the page', ({ lastClient, heard }) => heard - lastClient],
  ['parse and render, to the change of the document', ({ heard, changed }) => changed - heard],
  ['frame and paint', ({ changed, painted }) => painted - changed],
  ['beside it: the answer to the scorer', ({ answered }) => answered],
];

/** Lines that say where the time of the median and of the slowest goes. */
export const describeStages = (passages: readonly Passage[]): readonly string[] =>
  STAGES.map(([name, of]) => {
    const taken = passages.map(of);
    const [half, most] = [percentile(taken, 0.5), percentile(taken, 0.99)];
    return `${half.toFixed(1).padStart(7)} ms median ${most.toFixed(1).padStart(7)} ms p99   ${name}`;
  });
