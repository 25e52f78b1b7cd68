import { fuzzPlan } from '@scoreline/testbed';
import { afterAll, describe, expect, it } from 'vitest';
import { generate, prepare, sendAll, unreached } from './testing/fuzz/fuzz.ts';
import { checkIntegrity } from './testing/fuzz/integrity.ts';
import { PROBED, readMemory } from './testing/fuzz/memory.ts';
import { routesOf } from './testing/fuzz/schema.ts';
import { itOnPostgres, newDatabase } from './testing/postgres.ts';
import { startApiProcess } from './testing/processes.ts';
import { tempFolder } from './testing/temp-folder.ts';

/** What is sent follows from the seed and the document: so many to the API on SQLite, twice, and a quarter on Postgres. */
const { seed: SEED, size: SIZE } = fuzzPlan();
/** The share of routes that no request need get through to: by chance a few thousand get through to fewer. */
const ALLOWED_UNREACHED = SIZE < 20_000 ? 0.5 : 0.3;
/** The commands that `prepare` plays. */
const PLAYED_BEFORE = 4;
/**
 * What the second time may leave behind that the first did not, in MB: held by JavaScript, and in all. What is
 * recorded grows, and the newest matches are held with their logs.
 */
const ALLOWED_GROWTH = { heldMb: 5, residentMb: 32 };
/** Milliseconds. 20,000 take two minutes on a machine that does nothing else. */
const LONGEST = 1_800_000;

const folder = tempFolder();
afterAll(() => folder.remove());
const settings = { LOG_LEVEL: 'error' } as const;

describe(`requests made from the API's own document, seed ${SEED}`, () => {
  it(
    `${SIZE} of them, twice, on SQLite: no server error, no memory, and every log still tells what is shown`,
    async () => {
      const dataDir = `${folder.path}/sqlite`;
      const api = await startApiProcess(dataDir, settings, PROBED);
      const prepared = await prepare(api, dataDir);
      const cases = generate(prepared.document, SIZE, SEED);
      const tally = await sendAll(prepared, cases);
      const left = unreached(prepared.document, tally);
      expect(left.length / routesOf(prepared.document).length, `never succeeded: ${left}`).toBeLessThan(
        ALLOWED_UNREACHED,
      );
      const first = await readMemory(api.child);
      const again = await sendAll(prepared, cases);
      const second = await readMemory(api.child);
      console.log(
        Object.fromEntries(tally.statuses),
        `MB ${JSON.stringify(first)}, then ${JSON.stringify(second)}`,
      );
      expect(second.heldMb - first.heldMb).toBeLessThan(ALLOWED_GROWTH.heldMb);
      expect(second.residentMb - first.residentMb).toBeLessThan(ALLOWED_GROWTH.residentMb);
      const ids = prepared.known.ids('matches');
      const checked = await checkIntegrity(api, ids);
      const taken = new Set([...tally.taken, ...again.taken]);
      expect(taken.size).toBeGreaterThan(0);
      expect(checked.commands).toBeGreaterThanOrEqual(PLAYED_BEFORE + taken.size);
      expect(checked.listed).toBeGreaterThan(0);

      // What was in memory is gone, what was written must tell the same.
      await api.end('SIGKILL');
      const next = await startApiProcess(dataDir, settings);
      expect(await checkIntegrity(next, ids)).toEqual(checked);
      expect(await next.end('SIGTERM')).toBe(0);
    },
    LONGEST,
  );

  itOnPostgres(
    `${SIZE / 4} of them on Postgres, which takes less than SQLite does`,
    async () => {
      const dataDir = `${folder.path}/postgres`;
      const api = await startApiProcess(dataDir, { ...settings, DATABASE_URL: await newDatabase() });
      const prepared = await prepare(api, dataDir);
      const { taken } = await sendAll(prepared, generate(prepared.document, SIZE / 4, SEED + 1));
      const { commands } = await checkIntegrity(api, prepared.known.ids('matches'));
      expect(commands).toBeGreaterThanOrEqual(PLAYED_BEFORE + taken.size);
      expect(await api.end('SIGTERM')).toBe(0);
    },
    LONGEST,
  );
});
