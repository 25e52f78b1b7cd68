// `npm run import` and `npm run replay`: the feed's command line, built if need be.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { makeReady, root } from './ready.mjs';

await makeReady();
const child = spawn(process.execPath, [join(root, 'apps/feed/dist/main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to both; the child decides when it is done.
process.on('SIGINT', () => {});
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
