import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';

const production = {
  NODE_ENV: 'production',
  SCORELINE_AUTH_SECRET: 'x'.repeat(40),
  SCORELINE_SOKETI_SECRET: 'only for tests',
};

describe('the settings', () => {
  it('have defaults that work on one machine', () => {
    expect(readEnv({})).toMatchObject({
      API_HOST: '127.0.0.1',
      API_PORT: 4000,
      SOKETI_URL: 'http://127.0.0.1:6001',
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readEnv({ DATABASE_URL: '', API_PORT: '' })).toMatchObject({ API_PORT: 4000 });
  });

  it('are enough for production when both secrets are set', () => {
    expect(readEnv(production).NODE_ENV).toBe('production');
  });

  for (const [title, env, line] of [
    [
      'a database of another kind',
      { DATABASE_URL: 'mysql://x' },
      /^DATABASE_URL must start with postgres:\/\/$/,
    ],
    ['a port that is none', { API_PORT: '123456' }, /^API_PORT .*65535$/],
    [
      'a short password',
      { SCORELINE_OWNER_PASSWORD: 'short' },
      /^SCORELINE_OWNER_PASSWORD must have at least 10/,
    ],
    [
      'no session secret in production',
      { ...production, SCORELINE_AUTH_SECRET: '' },
      /^SCORELINE_AUTH_SECRET must be set/,
    ],
    [
      'no broadcast secret in production',
      { ...production, SCORELINE_SOKETI_SECRET: '' },
      /^SCORELINE_SOKETI_SECRET must be set/,
    ],
    [
      'the broadcast secret that everybody knows',
      { ...production, SCORELINE_SOKETI_SECRET: 'scoreline-development' },
      /^SCORELINE_SOKETI_SECRET must not be the default/,
    ],
  ] as const)
    it(`refuse ${title}, in one line`, () => {
      expect(() => readEnv(env)).toThrow(line);
    });

  it('name each that is wrong in a line of its own', () => {
    expect(() => readEnv({ API_PORT: 'x', SOKETI_URL: 'y' })).toThrow(/^API_PORT .*\nSOKETI_URL .*$/);
  });
});
