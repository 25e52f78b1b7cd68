// Runs a program of the project, built if need be: `node scripts/run.mjs apps/feed/dist/main.js import file`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { makeReady, root } from './ready.mjs';

const [program = '', ...args] = process.argv.slice(2);
await makeReady();
const child = spawn(process.execPath, [join(root, program), ...args], { stdio: 'inherit' });
// The terminal sends Ctrl-C to both; the child decides when it is done.
process.on('SIGINT', () => {});
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
