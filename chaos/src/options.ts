import { parseArgs } from 'node:util';

export interface Options {
  /** How long commands are sent and faults are injected. */
  readonly minutes: number;
  readonly matches: number;
  readonly clients: number;
  /** Commands a second, all matches together. */
  readonly rate: number;
  readonly seed: number;
  readonly sqlite: boolean;
  /** One Soketi without Redis. */
  readonly isOneNode: boolean;
  /** Each kind of fault once, and short. */
  readonly isShort: boolean;
  readonly json: boolean;
  /** Only these kinds of fault. */
  readonly only: readonly string[];
}

/** @throws Error with one line when an option is invalid */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '10' },
      matches: { type: 'string', default: '20' },
      clients: { type: 'string', default: '200' },
      rate: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      only: { type: 'string', default: '' },
      sqlite: { type: 'boolean', default: false },
      'one-node': { type: 'boolean', default: false },
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    minutes: amount('minutes', values.minutes, 0.1, 240),
    matches: Math.round(amount('matches', values.matches, 2, 500)),
    clients: Math.round(amount('clients', values.clients, 4, 5_000)),
    rate: amount('rate', values.rate, 0.1, 200),
    seed: Math.round(amount('seed', values.seed, 0, 4_294_967_295)),
    only: values.only.split(',').filter((kind) => kind !== ''),
    sqlite: values.sqlite,
    isOneNode: values['one-node'],
    isShort: values.short,
    json: values.json,
  };
};

const amount = (name: string, text: string, least: number, most: number): number => {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new Error(`--${name} must be a number from ${least} to ${most}, not ${text}`);
};
