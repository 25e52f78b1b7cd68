import { expect, test } from 'vitest';
import { connectPusher, nextEvent } from './testing/pusher-client.ts';
import { createPublisher, startTestSoketi } from './testing/test-soketi.ts';

const ada = { id: 'ada', name: 'Ada' };
const ben = { id: 'ben', name: 'Ben' };
const succeeded = 'pusher:subscription_succeeded';

test('pusher-js connects, subscribes and gets what is published to its channels only', async () => {
  const soketi = await startTestSoketi();
  const client = connectPusher(soketi, ada);
  await nextEvent(client.connection, 'connected');
  const match = client.subscribe('match.1');
  const other = client.subscribe('match.2');
  await Promise.all([nextEvent(match, succeeded), nextEvent(other, succeeded)]);
  const strays: unknown[] = [];
  other.bind('match.updated', (data: unknown) => strays.push(data));

  const update = nextEvent(match, 'match.updated');
  await soketi.publisher.trigger('match.1', 'match.updated', { revision: 7, text: 'Tor für Köln – 1:0 ⚽' });
  expect(await update).toEqual({ revision: 7, text: 'Tor für Köln – 1:0 ⚽' });
  expect(strays).toEqual([]);
});

test('one event goes to several channels, and a batch of events each to its own', async () => {
  const soketi = await startTestSoketi();
  const client = connectPusher(soketi, ada);
  const channels = ['a', 'b', 'c'].map((name) => client.subscribe(name));
  await Promise.all(channels.map((channel) => nextEvent(channel, succeeded)));

  const together = channels.map((channel) => nextEvent(channel, 'changed'));
  await soketi.publisher.trigger(['a', 'b', 'c'], 'changed', { n: 1 });
  expect(await Promise.all(together)).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }]);

  const each = channels.map((channel) => nextEvent(channel, 'changed'));
  await soketi.publisher.triggerBatch(
    ['a', 'b', 'c'].map((channel, n) => ({ channel, name: 'changed', data: { n } })),
  );
  expect(await Promise.all(each)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
});

test('unsubscribing and subscribing again at once leaves the channel subscribed', async () => {
  const soketi = await startTestSoketi();
  const client = connectPusher(soketi, ada);
  await nextEvent(client.connection, 'connected');
  client.subscribe('match.1');
  client.unsubscribe('match.1');
  const match = client.subscribe('match.1');
  const other = client.subscribe('after');
  await nextEvent(other, succeeded);
  const update = nextEvent(match, 'match.updated');
  await soketi.publisher.trigger('match.1', 'match.updated', { revision: 8 });
  expect(await update).toEqual({ revision: 8 });
});

test('a private channel is joined with the right signature and refused with a wrong one', async () => {
  const soketi = await startTestSoketi();
  const granted = connectPusher(soketi, ada).subscribe('private-desk');
  await nextEvent(granted, succeeded);
  const update = nextEvent(granted, 'note');
  await soketi.publisher.trigger('private-desk', 'note', { text: 'hello' });
  expect(await update).toEqual({ text: 'hello' });

  const forger = createPublisher(soketi.port, 'a-guess');
  const refused = connectPusher(soketi, ben, forger).subscribe('private-desk');
  expect(await nextEvent(refused, 'pusher:subscription_error')).toMatchObject({
    type: 'AuthError',
    status: 401,
  });
});

test('a presence channel says who is there, who comes and who goes', async () => {
  const soketi = await startTestSoketi();
  const first = connectPusher(soketi, ada).subscribe('presence-console.1');
  expect(await nextEvent(first, succeeded)).toMatchObject({ count: 1, members: { ada: { name: 'Ada' } } });

  const joined = nextEvent(first, 'pusher:member_added');
  const second = connectPusher(soketi, ben);
  const theirs = second.subscribe('presence-console.1');
  expect(await nextEvent(theirs, succeeded)).toMatchObject({
    count: 2,
    myID: 'ben',
    members: { ada: { name: 'Ada' }, ben: { name: 'Ben' } },
  });
  expect(await joined).toMatchObject({ id: 'ben', info: { name: 'Ben' } });

  const left = nextEvent(first, 'pusher:member_removed');
  second.disconnect();
  expect(await left).toMatchObject({ id: 'ben' });
});

test('a second tab of the same user is not a second member', async () => {
  const soketi = await startTestSoketi();
  const watcher = connectPusher(soketi, ada).subscribe('presence-console.1');
  await nextEvent(watcher, succeeded);
  const events: string[] = [];
  watcher.bind_global((event: string) => events.push(event));
  const tabs = [connectPusher(soketi, ben), connectPusher(soketi, ben)];
  for (const tab of tabs) await nextEvent(tab.subscribe('presence-console.1'), succeeded);
  tabs[0]?.disconnect();
  const gone = nextEvent(watcher, 'pusher:member_removed');
  tabs[1]?.disconnect();
  await gone;
  const about = events.filter((event) => event.startsWith('pusher:member'));
  expect(about).toEqual(['pusher:member_added', 'pusher:member_removed']);
});

test('a cache channel gives the last event to whoever comes later, or says that there is none', async () => {
  const soketi = await startTestSoketi();
  const client = connectPusher(soketi, ada);
  const empty = client.subscribe('cache-table');
  await nextEvent(empty, 'pusher:cache_miss');
  await soketi.publisher.trigger('cache-table', 'changed', { leader: 'Ajax' });

  const late = connectPusher(soketi, ben).subscribe('cache-table');
  expect(await nextEvent(late, 'changed')).toEqual({ leader: 'Ajax' });
});

test('a user signs in, is spoken to alone and can be disconnected', async () => {
  const soketi = await startTestSoketi();
  const client = connectPusher(soketi, ada);
  const other = connectPusher(soketi, ben);
  client.signin();
  other.signin();
  await Promise.all([nextEvent(client, 'pusher:signin_success'), nextEvent(other, 'pusher:signin_success')]);
  const strays: unknown[] = [];
  other.user.bind('told', (data: unknown) => strays.push(data));
  const told = nextEvent(client.user, 'told');
  await soketi.publisher.sendToUser('ada', 'told', { you: 'only' });
  expect(await told).toEqual({ you: 'only' });
  expect(strays).toEqual([]);

  const gone = nextEvent(client.connection, 'disconnected');
  await soketi.publisher.terminateUserConnections('ada');
  await gone;
  expect(other.connection.state).toBe('connected');
});
