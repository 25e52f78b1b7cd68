import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const REQUESTS = /^Requests\/sec:\s+([\d.]+)$/m;
/** Any status but 200, or no answer. */
const ERRORS = /^\s*(Non-2xx or 3xx responses|Socket errors): .*$/m;

/** Responses a second over this many keep-alive connections. Needs wrk on the PATH. */
export const runWrk = async (url: string, connections: number, seconds: number): Promise<number> => {
  // wrk calls two seconds an error; a server that makes one client wait is slow, and its figure says so.
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', url];
  const { stdout } = await promisify(execFile)('wrk', args).catch((error: unknown) => {
    throw new Error(`wrk ${args.join(' ')}: ${error instanceof Error ? error.message : error}`);
  });
  const errors = ERRORS.exec(stdout);
  if (errors !== null) throw new Error(`${url}: ${errors[0].trim()}`);
  const found = REQUESTS.exec(stdout)?.[1];
  if (found === undefined) throw new Error(`wrk printed no result for ${url}: ${stdout}`);
  return Number(found);
};

interface CrowdPlan {
  /** Where the script for wrk is written. */
  readonly folder: string;
  readonly url: string;
  /** What is asked for; `#` is another number each time. */
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
}

/** Many connections that ask for ever new addresses, whatever the answer is. It ends by itself. */
export const startCrowd = async ({
  folder,
  url,
  path,
  connections,
  seconds,
}: CrowdPlan): Promise<{ readonly ended: Promise<{ readonly requests: number }> }> => {
  const script = join(folder, 'crowd.lua');
  const [before = '', after = ''] = path.split('#');
  writeFileSync(
    script,
    `local n = 0
     request = function() n = n + 1; return wrk.format("GET", "${before}" .. n .. "${after}") end`,
  );
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', script, url];
  const running = promisify(execFile)('wrk', args);
  const ended = running.then(({ stdout }) => ({ requests: Number(REQUESTS.exec(stdout)?.[1] ?? 0) }));
  // Its connections are there when the first of its pages are.
  await fetch(url).then((answer) => answer.arrayBuffer());
  return { ended };
};
