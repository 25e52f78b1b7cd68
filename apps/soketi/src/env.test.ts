import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

test('everything has a default that works', () => {
  expect(readEnv({})).toMatchObject({
    SOKETI_HOST: '127.0.0.1',
    SOKETI_PORT: 6001,
    SOKETI_METRICS_HOST: '127.0.0.1',
    SOKETI_METRICS_PORT: 9601,
    SCORELINE_SOKETI_APP_ID: 'scoreline',
    SCORELINE_SOKETI_KEY: 'scoreline',
    SOKETI_CLIENT_EVENTS: false,
    SOKETI_ADAPTER_DRIVER: 'local',
  });
});

test('a setting that is empty is not set', () => {
  expect(readEnv({ SOKETI_PORT: '', SCORELINE_SOKETI_KEY: '' })).toEqual(readEnv({}));
});

test.each([
  [{ SOKETI_PORT: 'http' }, 'SOKETI_PORT must be a whole number from 0 to 65535'],
  [{ SOKETI_PORT: '70000' }, 'SOKETI_PORT must be a whole number from 0 to 65535'],
  [{ SOKETI_METRICS_PORT: '1.5' }, 'SOKETI_METRICS_PORT must be a whole number from 0 to 65535'],
  [{ SOKETI_CLIENT_EVENTS: 'yes' }, 'SOKETI_CLIENT_EVENTS must be 0 or 1'],
  [{ SOKETI_ADAPTER_DRIVER: 'nats' }, 'SOKETI_ADAPTER_DRIVER must be one of: local, redis'],
  [{ SOKETI_REDIS_URL: 'localhost' }, 'SOKETI_REDIS_URL must be like redis://host:6379/0'],
  [
    { SCORELINE_SOKETI_SECRET: '12345678' },
    'SCORELINE_SOKETI_SECRET is all digits: Soketi would read it as a number, which never matches',
  ],
  [
    { SCORELINE_SOKETI_KEY: '007' },
    'SCORELINE_SOKETI_KEY is all digits: Soketi would read it as a number, which never matches',
  ],
  [
    { NODE_ENV: 'production' },
    'SCORELINE_SOKETI_SECRET must be set in production: anyone who knows the development secret can publish any score',
  ],
])('%j is refused in one line', (env, line) => {
  expect(() => readEnv(env)).toThrow(new Error(line));
});

test('in production a secret of its own is enough', () => {
  const env = { NODE_ENV: 'production', SCORELINE_SOKETI_SECRET: 'a-secret-of-its-own' };
  expect(readEnv(env).SCORELINE_SOKETI_SECRET).toBe('a-secret-of-its-own');
});
