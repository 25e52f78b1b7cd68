import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Benchmark } from './benchmark.ts';
import { BENCHMARKS } from './benchmarks.ts';
import { missingPrograms } from './run.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

const report = z.object({
  isQuick: z.literal(true),
  sections: z.array(
    z.object({
      name: z.string(),
      figures: z
        .array(
          z.object({
            name: z.string().min(1),
            unit: z.string().min(1),
            // NaN (nothing was measured) is refused; 0 is allowed.
            value: z.number().nonnegative(),
            floor: z.object({ what: z.string().min(1), value: z.number().positive() }).optional(),
            ratio: z.number().positive().optional(),
            budget: z.object({ what: z.enum(['ratio', 'value']), atMost: z.number().positive() }).optional(),
            conditions: z.string().min(1),
          }),
        )
        .min(1),
    }),
  ),
});

/** A benchmark whose programs are missing is skipped, and its title says so. In CI nothing may be missing. */
const titled = (benchmark: Benchmark) => {
  const { name } = benchmark;
  const missing = missingPrograms(benchmark);
  const isSkipped = missing.length > 0 && process.env.CI === undefined;
  const reason = `(skipped: there is no ${missing.join(', and no ')} on this machine)`;
  return { name, isSkipped, title: isSkipped ? `${name} ${reason}` : name };
};

/** They fill databases, build pages, load servers and bring back crowds, and are tried by `npm run test:long`. */
const LONG = ['storm', 'durable', 'growth', 'reading', 'html', 'day', 'crowd'];
const tried = BENCHMARKS.filter(
  ({ name }) => process.env.SCORELINE_BENCH_ALL !== undefined || !LONG.includes(name),
);

describe('npm run bench -- --quick', () => {
  it.for(tried.map(titled))(
    'measures $title with small sizes, doing real work',
    async ({ name, isSkipped }, { skip }) => {
      skip(isSkipped);
      const { stdout } = await promisify(execFile)(process.execPath, [
        MAIN,
        '--quick',
        '--json',
        '--only',
        name,
      ]);
      const { sections } = report.parse(JSON.parse(stdout));
      expect(sections.map((section) => section.name)).toEqual([name]);
      for (const { figures } of sections) {
        for (const { floor, ratio } of figures) expect(ratio !== undefined).toBe(floor !== undefined);
        expect(figures.some(({ value }) => value > 0)).toBe(true);
      }
    },
  );

  it('refuses an unknown benchmark', async () => {
    const attempt = promisify(execFile)(process.execPath, [MAIN, '--only', 'nothing']);
    await expect(attempt).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--only nothing'),
    });
  });
});
