import { readEnv } from '../env.ts';
import { readCommandLine } from './arguments.ts';
import { runCommand } from './run.ts';

// What is written is nobody else's: passwords' hashes, e-mail addresses, secrets.
process.umask(0o077);
try {
  const typed = readCommandLine(process.argv.slice(2));
  // npm changes into the project's folder first.
  const folder = process.env.INIT_CWD ?? process.cwd();
  await runCommand(typed, {
    env: readEnv(process.env),
    folder,
    now: Date.now(),
    say: (line) => console.log(line),
    input: process.stdin,
    output: process.stdout,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
