import { expect, it, vi } from 'vitest';
import { heldPauses } from '../testing/match-server.ts';
import { createQueue, type QueueStore } from './queue.ts';
import type { QueuedCommand, SendResult, StoredQueue } from './queue-state.ts';

const goal = (commandId: string, at: number): QueuedCommand => ({
  commandId,
  at,
  expectedRevision: 0,
  command: { type: 'recordGoal', side: 'home', kind: 'openPlay' },
});

const open = (store: QueueStore, answer: SendResult = { kind: 'accepted', revision: 1 }) => {
  const sent: string[] = [];
  const queue = createQueue({
    send: async ({ commandId }) => {
      sent.push(commandId);
      return answer;
    },
    store,
    pause: heldPauses().pause,
    random: () => 0,
    onRevision: () => {},
    commutesWith: async () => true,
  });
  return { queue, sent };
};

it('sends what an earlier page left before what is pressed here, however early that is', async () => {
  let restore = (_kept: StoredQueue) => {};
  const { queue, sent } = open({
    load: (adopt) =>
      new Promise((resolve) => {
        restore = (kept) => {
          adopt(kept);
          resolve();
        };
      }),
    save: async () => {},
  });
  void queue.start();
  queue.push(goal('new', 2));
  await vi.waitFor(() => expect(queue.getState().waiting).toHaveLength(1));
  expect(sent).toEqual([]);
  restore({ waiting: [goal('old', 1)], notTaken: [] });
  await vi.waitFor(() => expect(sent).toEqual(['old', 'new']));
});

it('sends all the same, and says so, when the device keeps nothing', async () => {
  const broken = () => Promise.reject(new Error('no room'));
  const { queue, sent } = open({ load: broken, save: broken });
  void queue.start();
  queue.push(goal('a', 1));
  await vi.waitFor(() => expect(sent).toEqual(['a']));
  await vi.waitFor(() => expect(queue.getState().isKept).toBe(false));
});

it('keeps every change, and what was not taken as well', async () => {
  const saved: StoredQueue[] = [];
  const { queue } = open(
    { load: async () => {}, save: async ({ waiting, notTaken }) => void saved.push({ waiting, notTaken }) },
    { kind: 'refused', detail: 'No play is on.' },
  );
  void queue.start();
  queue.push(goal('a', 1));
  await vi.waitFor(() =>
    expect(saved.at(-1)).toMatchObject({ waiting: [], notTaken: [{ item: { commandId: 'a' } }] }),
  );
});

it('sends nothing while somebody else is signed in', async () => {
  const { queue } = open({ load: async () => {}, save: async () => {} }, { kind: 'somebodyElse' });
  void queue.start();
  queue.push(goal('a', 1));
  await vi.waitFor(() => expect(queue.getState().trouble).toBe('somebodyElse'));
  expect(queue.getState().waiting).toHaveLength(1);
});
