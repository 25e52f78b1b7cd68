// The settings of `npm start`: the environment, and what a file `.env` in the project's folder adds to it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './ready.mjs';

/** Every setting stands in `.env.example`, also those that are commented out there. */
const knownSettings = () =>
  readFileSync(join(root, '.env.example'), 'utf8')
    .split('\n')
    .map((line) => /^#? ?([A-Z][A-Z_]+)=/.exec(line)?.[1])
    .filter((name) => name !== undefined);

/** How many letters one has to add, drop or change to make `b` of `a`. */
const distance = (a, b) => {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length];
};

/** Only names of ours: whatever else is in the environment belongs to others. */
const OURS = /^(SCORELINE|SOKETI)_/;
const OF_TESTS = /^SCORELINE_(FUZZ|BENCH|TOY)_/;

/** Reads `.env`, where there is one, and refuses a name of ours that is no setting: it would be without effect. */
export const readSettings = (env) => {
  const file = join(root, '.env');
  // What is set already counts more.
  if (existsSync(file)) process.loadEnvFile(file);
  const known = knownSettings();
  for (const [name, value] of Object.entries(env)) {
    // An empty one counts as not set.
    if (known.includes(name) && value === '') delete env[name];
    if (!OURS.test(name) || known.includes(name) || OF_TESTS.test(name)) continue;
    const [nearest] = known.toSorted((a, b) => distance(name, a) - distance(name, b));
    fail(`${name} is not a setting; did you mean ${nearest}? All of them: .env.example`);
  }
};
