// Preloaded into a process (`--import`): its wall clock is off by as many milliseconds as a file says, as if somebody
// had set it. Timers and `performance` go on as they are, as they do when a machine's clock is set.

import { readFileSync } from 'node:fs';

const LOOK_MS = 50;
const file = process.env.CHAOS_CLOCK ?? '';
const Real = Date;
const realNow = Date.now.bind(Date);
let offsetMs = 0;
const look = () => {
  offsetMs = Number(readFileSync(file, 'utf8'));
};
look();
setInterval(look, LOOK_MS).unref();

const now = () => realNow() + offsetMs;
globalThis.Date = new Proxy(Real, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new Real(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
Real.prototype.constructor = globalThis.Date;
