import { parseArgs } from 'node:util';

export interface Options {
  /** Only these; all when empty. */
  readonly only: readonly string[];
  readonly json: boolean;
  readonly quick: boolean;
}

/** @throws Error with one line when an option is invalid */
export const readOptions = (args: readonly string[], names: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  });
  const only = values.only.split(',').filter((name) => name !== '');
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: must be one of ${names.join(', ')}`);
  return { only, json: values.json, quick: values.quick };
};
