import { expect, it } from 'vitest';
import { readEnv } from './env.ts';

it('needs nothing to be set', () => {
  expect(readEnv({})).toMatchObject({
    PORT: 3000,
    HOST: '0.0.0.0',
    API_URL: 'http://127.0.0.1:4000',
    SOKETI_URL: 'http://127.0.0.1:6001',
    SCORELINE_SOCKET_KEY: 'scoreline',
    SCORELINE_TRUSTED_PROXIES: 0,
    SCORELINE_BEHIND_NGINX: false,
    SCORELINE_MAX_CONNECTIONS: 25_000,
    SCORELINE_MAX_CONNECTIONS_PER_ADDRESS: 12_000,
  });
});
it('takes an empty variable for one that is not set', () => {
  expect(readEnv({ PORT: '', SCORELINE_SOCKET_HOST: '' })).toMatchObject({ PORT: 3000 });
});
it.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['API_URL', 'ftp://api'],
  ['API_URL', 'api:4000'],
  ['SCORELINE_TIME_ZONE', 'Europe/Nowhere'],
  ['SCORELINE_SOCKET_KEY', 'a key'],
  ['SCORELINE_SOCKET_TLS', 'yes'],
])('says which is wrong: %s=%s', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(name);
});
