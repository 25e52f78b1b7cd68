// Preloaded into a process (`--import`): shifts its wall clock by the milliseconds in a file, as if somebody had set it.
// Timers and `performance` are not affected, just as when a machine's clock is set.

import { readFileSync } from 'node:fs';

const POLL_MS = 50;
const OFFSET_FILE = process.env.SHIFTED_CLOCK_FILE ?? '';
const RealDate = Date;
const realNow = Date.now.bind(Date);
let offsetMs = 0;
const readOffset = () => {
  offsetMs = Number(readFileSync(OFFSET_FILE, 'utf8'));
};
readOffset();
setInterval(readOffset, POLL_MS).unref();

const now = () => realNow() + offsetMs;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
RealDate.prototype.constructor = globalThis.Date;
