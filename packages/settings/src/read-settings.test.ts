import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSettings, SECRETS, SettingsError } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const schema = z.object({
  PORT: z.coerce.number('must be a number').default(3000),
  SCORELINE_AUTH_SECRET: z.string().min(8, 'must have at least 8 characters').optional(),
});

describe('settings', () => {
  it('have defaults, also where a variable is empty', () => {
    expect(readSettings(schema, { PORT: '' })).toEqual({ PORT: 3000 });
  });

  it('say each that is wrong in a line of its own', () => {
    const wrong = { PORT: 'eighty', SCORELINE_AUTH_SECRET: 'short' };
    expect(() => readSettings(schema, wrong)).toThrow(
      new SettingsError('PORT must be a number\nSCORELINE_AUTH_SECRET must have at least 8 characters'),
    );
  });
});

describe('a secret', () => {
  it.each(SECRETS)('can stand in a file: %s', (name) => {
    const of = z.object({ [name]: z.string() });
    const read = readSettings(of, { [`${name}_FILE`]: file(name, 'kept in a file\n') });
    expect(read).toEqual({ [name]: 'kept in a file' });
  });

  it.each([
    ['is not there', () => join(folder, 'absent'), /^SCORELINE_AUTH_SECRET_FILE names .*absent.*ENOENT/],
    ['is a folder', () => folder, /^SCORELINE_AUTH_SECRET_FILE names .*EISDIR/],
    ['is empty', () => file('empty', '\n'), /^SCORELINE_AUTH_SECRET_FILE names .*which is empty$/],
    ['has too little', () => file('little', 'short'), /^SCORELINE_AUTH_SECRET must have at least 8/],
  ])('is refused where its file %s', (_, path, message) => {
    expect(() => readSettings(schema, { SCORELINE_AUTH_SECRET_FILE: path() })).toThrow(message);
  });

  it('is not given twice, and never in an error', () => {
    const given = {
      SCORELINE_AUTH_SECRET: 'quiet-water',
      SCORELINE_AUTH_SECRET_FILE: file('a', 'still-water'),
    };
    expect(() => readSettings(schema, given)).toThrow(/^(?!.*water).*are both set; leave one out$/);
  });
});
