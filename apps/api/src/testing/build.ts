import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const compile = (folder: string) =>
  execFileSync('npx', ['tsc', '-p', `${folder}/tsconfig.build.json`], { cwd: root, stdio: 'inherit' });

/** Compiles what tests run as processes: this app as it is now, and the WebSocket server unless it is there. */
export default () => {
  compile('apps/api');
  if (!existsSync(`${root}/apps/soketi/dist/main.js`)) {
    compile('packages/uws');
    compile('apps/soketi');
  }
};
