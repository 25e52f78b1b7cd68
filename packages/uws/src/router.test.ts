import { expect, test } from 'vitest';
import { ANY_METHOD, createRouter } from './router.ts';

const routes = createRouter<string>();
routes.add(ANY_METHOD, '/*', 'everything else');
routes.add('get', '/', 'root');
routes.add('get', '/apps/:appId/channels/:channel', 'one channel');
routes.add('get', '/apps/:appId/channels', 'all channels');
routes.add('get', '/apps/:appId/channels/mine', 'my channel');
routes.add('get', '/files/*', 'a file');
routes.add('post', '/apps/:appId/events', 'events');

test.each([
  ['get', '/', 'root', []],
  ['get', '/apps/7/channels', 'all channels', ['7']],
  ['get', '/apps/7/channels/news', 'one channel', ['7', 'news']],
  ['get', '/apps/7/channels/mine', 'my channel', ['7']],
  ['get', '/apps/7/channels/', 'everything else', []],
  ['get', '/apps//channels', 'everything else', []],
  ['get', '/apps/7/channels/a/b', 'everything else', []],
  ['get', '/apps/7/channels/a%2Fb', 'one channel', ['7', 'a%2Fb']],
  ['get', '/files/a/b/c', 'a file', []],
  ['post', '/apps/7/events', 'events', ['7']],
  ['put', '/apps/7/events', 'everything else', []],
  ['get', 'http://other/apps/7/channels', 'everything else', []],
])('%s %s is %s', (method, path, handler, parameters) => {
  expect(routes.match(method, path)).toEqual({ handler, parameters });
});

test('a path that no route takes has no match', () => {
  const only = createRouter<string>();
  only.add('get', '/ready', 'ready');
  expect(only.match('get', '/other')).toBeUndefined();
  expect(only.match('post', '/ready')).toBeUndefined();
});
