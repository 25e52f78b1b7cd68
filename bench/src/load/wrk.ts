import { execFile } from 'node:child_process';
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
