import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Builds what tests run as processes, as it is now: this app and the WebSocket server. A moment when it is built. */
export default () => {
  const apps = ['--filter=@scoreline/api', '--filter=@scoreline/soketi'];
  execFileSync('npx', ['turbo', 'run', 'build', '--output-logs=errors-only', ...apps], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};
