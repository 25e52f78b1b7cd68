import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Run } from './verdict.ts';

const run = promisify(execFile);

/** Lighthouse needs a newer Node than the product does, so npx brings both, and neither is among our packages. */
const NPX = ['--yes', '-p', 'node@24', '-p', 'lighthouse@13.5.0', 'lighthouse'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const CHROME_FLAGS =
  '--headless=new --no-sandbox --disable-background-networking --disable-component-update --lang=en-GB';
/** A reader of the server's own zone, as most of a league's are: others have their first page rendered once more. */
const ZONE = { TZ: process.env.SCORELINE_TIME_ZONE };

interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<
      (typeof CATEGORIES)[number],
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly numericValue?: number }>
  >;
}
type Logged = readonly {
  readonly method: string;
  readonly params: { readonly response?: { readonly payloadData?: string } };
}[];

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8'));

const isUpdate = ({ method, params }: Logged[number]): boolean =>
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
  const report = readJson<Report>(`${file}.json`);
  if (report.runtimeError !== undefined) throw new Error(`${url}: ${report.runtimeError.message}`);
  const log = readJson<Logged>(`${file}-0.devtoolslog.json`);
  for (const asset of ['trace', 'devtoolslog']) rmSync(`${file}-0.${asset}.json`, { force: true });
  const scoreOf = (name: (typeof CATEGORIES)[number]) =>
    Math.round((report.categories[name].score ?? 0) * 100);
  const numberOf = (id: string) => report.audits[id]?.numericValue ?? Number.NaN;
  return {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    bestPractices: scoreOf('best-practices'),
    seo: scoreOf('seo'),
    layoutShift: numberOf('cumulative-layout-shift'),
    largestPaintMs: numberOf('largest-contentful-paint'),
    blockedMs: numberOf('total-blocking-time'),
    updates: log.filter(isUpdate).length,
    failed: failedOf(report),
  };
};
