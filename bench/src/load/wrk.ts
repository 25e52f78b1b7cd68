import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const REQUESTS = /^Requests\/sec:\s+([\d.]+)$/m;
/** Anything but 200, or no answer at all. */
const WRONG = /^\s*(Non-2xx or 3xx responses|Socket errors): .*$/m;

/** Answers a second to so many keep-alive connections that ask again at once. Needs wrk on the PATH. */
export const wrk = async (url: string, connections: number, seconds: number): Promise<number> => {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, url];
  const { stdout } = await promisify(execFile)('wrk', args).catch((error: unknown) => {
    throw new Error(`wrk ${args.join(' ')}: ${error instanceof Error ? error.message : error}`);
  });
  const wrong = WRONG.exec(stdout);
  if (wrong !== null) throw new Error(`${url}: ${wrong[0].trim()}`);
  const found = REQUESTS.exec(stdout)?.[1];
  if (found === undefined) throw new Error(`wrk says nothing about ${url}: ${stdout}`);
  return Number(found);
};
