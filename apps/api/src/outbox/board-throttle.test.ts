import { FOOTBALL_RULES, startMatch, summarize } from '@scoreline/match';
import { boardUpdated } from '@scoreline/protocol';
import { expect, it } from 'vitest';
import { createBoardThrottle } from './board-throttle.ts';
import { UnacceptableMessageError } from './publisher.ts';

const HOUR_MS = 3_600_000;
const summary = summarize(
  startMatch({
    matchId: 'm1',
    kickoffAt: 0,
    names: { home: 'Ajax', away: 'PSV' },
    clockRate: 1,
    sport: 'football',
    rules: FOOTBALL_RULES,
  }),
);

it.each([-6 * HOUR_MS, 0, 6 * HOUR_MS])(
  'a board is told of the next change at once although the machine’s clock moved by %d ms',
  async (jump) => {
    let clock = 10 * HOUR_MS;
    const sentAt: number[] = [];
    const boards = createBoardThrottle({
      publisher: { publish: async () => void sentAt.push(clock), authorize: () => '', close: () => {} },
      now: () => clock,
      onFailure: (error) => {
        throw error;
      },
    });
    boards.add('c1', 'm1', summary);
    await expect.poll(() => sentAt.length).toBe(1);
    clock += jump;
    boards.add('c1', 'm1', { ...summary, revision: 1 });
    await expect.poll(() => sentAt.length).toBe(2);
  },
);

it('what is too large for the server comes in as many messages as it takes', async () => {
  const told: string[][] = [];
  const boards = createBoardThrottle({
    publisher: {
      async publish([message]) {
        if (message === undefined || message.data.length > 3_000) throw new UnacceptableMessageError('413');
        told.push(boardUpdated.parse(JSON.parse(message.data)).matches.map(({ matchId }) => matchId));
      },
      authorize: () => '',
      close: () => {},
    },
    now: () => HOUR_MS,
    onFailure: (error) => {
      throw error;
    },
  });
  const ids = Array.from({ length: 30 }, (_, index) => `m${index}`);
  for (const id of ids) boards.add('c1', id, summary);
  await expect.poll(() => told.flat()).toEqual(ids);
  expect(told.length).toBeGreaterThan(2);
  expect(told.length).toBeLessThan(30);
});
