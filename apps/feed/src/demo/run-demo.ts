import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readDemo } from '../demo.ts';
import type { ScoresApi } from '../instance/scores-api.ts';
import { loop } from './loop.ts';
import { seed } from './seed.ts';

const AFTER_FAULT_MS = 10_000;

export interface Surroundings {
  readonly print: (line: string) => void;
  /** Ends it at once; the next start goes on. */
  readonly signal: AbortSignal;
}

/** Enters the demo's matches and plays some of them again, for ever, until one of them fails for good. */
const playAll = async (api: ScoresApi, folder: string, signal: AbortSignal): Promise<void> => {
  const demo = readDemo('demo.json', readFileSync(join(folder, 'demo.json'), 'utf8'));
  const { ids, rest } = await seed(api, folder, demo);
  const fault = new AbortController();
  const stage = { api, demo, signal: AbortSignal.any([signal, fault.signal]) };
  const loops = [rest(), ...[...ids].map(([replay, id]) => loop(stage, id, replay))].map((task) =>
    task.catch((error: unknown) => {
      fault.abort();
      throw error;
    }),
  );
  const ended = await Promise.allSettled(loops);
  const reasons = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  throw reasons.find((reason) => !(reason instanceof Error && reason.name === 'AbortError')) ?? reasons[0];
};

/** The demo: runs until `signal` says stop, whatever becomes of the API meanwhile. */
export const runDemo = async (
  api: ScoresApi,
  folder: string,
  { print, signal }: Surroundings,
): Promise<void> => {
  while (!signal.aborted)
    try {
      await playAll(api, folder, signal);
    } catch (error) {
      if (signal.aborted) return;
      print(`the demo stopped: ${error instanceof Error ? error.message : error} It begins again.`);
      await pause(AFTER_FAULT_MS, undefined, { signal }).catch(() => {});
    }
};
