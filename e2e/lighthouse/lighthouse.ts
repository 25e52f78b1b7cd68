import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Run } from './verdict.ts';

const run = promisify(execFile);

/** Lighthouse needs a newer Node than the product does, so npx brings both, and neither is among our packages. */
const NPX = ['--yes', '-p', 'node@24', '-p', 'lighthouse@13.5.0', 'lighthouse'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const CHROME_FLAGS =
  '--headless=new --no-sandbox --disable-background-networking --disable-component-update --lang=en-GB';
/** A reader of the server's own zone, as most of a league's are: others have their first page rendered once more. */
const ZONE = { TZ: process.env.SCORELINE_TIME_ZONE };

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(z.enum(CATEGORIES), category),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
});
type Report = z.infer<typeof report>;

const devtoolsLog = z.array(
  z.object({
    method: z.string(),
    params: z.object({ response: z.object({ payloadData: z.string().optional() }).optional() }),
  }),
);
type DevtoolsEvent = z.infer<typeof devtoolsLog>[number];

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const isUpdate = ({ method, params }: DevtoolsEvent): boolean =>
  method === 'Network.webSocketFrameReceived' &&
  /"event":"(match|board)\.updated"/.test(params.response?.payloadData ?? '');

/** What cost something: audits with a weight that are not perfect. */
const failedOf = ({ categories, audits }: Report): string[] =>
  CATEGORIES.filter((name) => name !== 'performance').flatMap((name) =>
    categories[name].auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      return weight > 0 && audit !== undefined && (audit.score ?? 1) < 1 ? [audit.title] : [];
    }),
  );

/** Chromium sometimes keeps no record of where a load began. That says nothing of the page, so it is loaded again. */
const isUnrecorded = (error: unknown): boolean => String(error).includes('NO_NAVSTART');
const MOST_LOADS = 3;

/** Measures a page as Lighthouse does by default: a phone of the middle class on a slow network. `file` has no ending. */
export const measure = async (url: string, file: string): Promise<Run> => {
  for (let loads = 1; ; loads += 1)
    try {
      return await measureOnce(url, file);
    } catch (error) {
      if (!isUnrecorded(error) || loads === MOST_LOADS) throw error;
    }
};

const measureOnce = async (url: string, file: string): Promise<Run> => {
  await run(
    'npx',
    [
      ...NPX,
      url,
      '--output=json',
      `--output-path=${file}.json`,
      '--save-assets',
      '--quiet',
      `--only-categories=${CATEGORIES.join()}`,
      `--chrome-flags=${CHROME_FLAGS}`,
    ],
    { env: { ...process.env, ...ZONE, CHROME_PATH: process.env.CHROMIUM_PATH }, maxBuffer: 64 * 1024 * 1024 },
  );
  const { runtimeError, categories, audits } = report.parse(readJson(`${file}.json`));
  if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
  const log = devtoolsLog.parse(readJson(`${file}-0.devtoolslog.json`));
  for (const asset of ['trace', 'devtoolslog']) rmSync(`${file}-0.${asset}.json`, { force: true });
  const scoreOf = (name: (typeof CATEGORIES)[number]) => Math.round((categories[name].score ?? 0) * 100);
  const numberOf = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  return {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    bestPractices: scoreOf('best-practices'),
    seo: scoreOf('seo'),
    layoutShift: numberOf('cumulative-layout-shift'),
    largestPaintMs: numberOf('largest-contentful-paint'),
    blockedMs: numberOf('total-blocking-time'),
    updates: log.filter(isUpdate).length,
    failed: failedOf({ categories, audits }),
  };
};
