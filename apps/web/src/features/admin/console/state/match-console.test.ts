import { summarize } from '@scoreline/match';
import { describe, expect, it, vi } from 'vitest';
import { namedUndo } from '../corrections/undo.ts';
import { memoryStore } from '../queue/queue.ts';
import { FOOTBALL, heldPauses, matchServer, TENNIS } from '../testing/match-server.ts';
import { createMatchConsole } from './match-console.ts';

const open = (setup = FOOTBALL, server = matchServer(setup), name = 'c') => {
  const pauses = heldPauses();
  let ids = 0;
  let clock = 0;
  const console = createMatchConsole({
    setup,
    log: [],
    send: server.send,
    readLog: server.readLog,
    store: memoryStore,
    logStore: { read: async () => [], add: async () => {} },
    pause: pauses.pause,
    random: () => 0.5,
    serverNow: () => 1_000_000 + clock,
    steadyNow: () => clock,
    uncertainTap: () => undefined,
    newId: () => {
      ids += 1;
      return `${name}${ids}`;
    },
  });
  console.start();
  return {
    console,
    server,
    pauses,
    wait: (ms: number) => {
      clock += ms;
    },
    settled: () =>
      vi.waitFor(() => {
        expect(console.getState().waiting).toEqual([]);
        expect(console.getState().confirmed.revision).toBe(server.getState().revision);
      }),
  };
};

const START = { type: 'startPeriod', period: '1H' } as const;
const GOAL = { type: 'recordGoal', side: 'home', kind: 'openPlay' } as const;
const POINT = { type: 'recordPoint', side: 'home' } as const;

describe('a press', () => {
  it('shows at once, before the server has answered', () => {
    const { console, server } = open();
    server.setNetwork('down');
    console.press('period', START);
    console.press('home.main', GOAL);
    expect(console.getState().shown.score).toEqual({ home: 1, away: 0 });
    expect(console.getState().confirmed.revision).toBe(0);
    expect(console.getState().waiting).toHaveLength(2);
  });

  it('counts once when the key is hit twice within 600 ms, and twice after that', async () => {
    const { console, wait, settled } = open();
    console.press('period', START);
    expect(console.press('home.main', GOAL)).toBe(true);
    wait(599);
    expect(console.press('home.main', GOAL)).toBe(false);
    wait(1);
    expect(console.press('home.main', GOAL)).toBe(true);
    await settled();
    expect(console.getState().confirmed.score.home).toBe(2);
  });

  it('does not end the half that the same finger has just begun', () => {
    const { console, wait } = open();
    console.press('period', START);
    expect(console.press('period', { type: 'endPeriod' })).toBe(false);
    wait(1999);
    expect(console.press('period', { type: 'endPeriod' })).toBe(false);
    wait(1);
    expect(console.press('period', { type: 'endPeriod' })).toBe(true);
    wait(1999);
    expect(console.press('period', { type: 'startPeriod', period: '2H' })).toBe(false);
  });

  it('counts every point of tennis, however fast, but not the tap that began play', async () => {
    const { console, wait, settled } = open(TENNIS);
    console.press('home.main', { type: 'startPlay', server: 'home' });
    expect(console.press('home.main', POINT)).toBe(false);
    wait(2000);
    for (let point = 0; point < 4; point += 1) expect(console.press('home.main', POINT)).toBe(true);
    await settled();
    expect(summarize(console.getState().confirmed)).toMatchObject({
      units: [{ code: 'S1', home: 1, away: 0 }],
    });
  });

  it('can be undone before it was sent', async () => {
    const { console, server, pauses, wait, settled } = open();
    server.setNetwork('down');
    console.press('period', START);
    console.press('home.main', GOAL);
    const undo = namedUndo(console.getState().shown);
    expect(undo?.label).toBe("Undo: Goal, Argentina, 1'");
    wait(700);
    if (undo !== null) console.press('undo', undo.command);
    expect(console.getState().shown.score.home).toBe(0);
    await vi.waitFor(() => expect(pauses.count()).toBe(1));
    server.setNetwork('up');
    pauses.wakeAll();
    await settled();
    expect(server.getState().score.home).toBe(0);
    expect(server.getState().log.map(({ event }) => event.type)).toEqual([
      'PeriodStarted',
      'GoalRecorded',
      'IncidentVoided',
    ]);
  });
});

describe('without a network', () => {
  it('keeps the order, the ids and the times of the presses', async () => {
    const { console, server, pauses, wait, settled } = open();
    server.setNetwork('down');
    console.press('period', START);
    wait(60_000);
    console.press('home.main', GOAL);
    wait(60_000);
    console.press('away.yellow', { type: 'recordCard', side: 'away', card: 'yellow' });
    await vi.waitFor(() => expect(console.getState().trouble).toBe('unreachable'));
    wait(600_000);
    server.setNetwork('up');
    pauses.wakeAll();
    await settled();
    expect(server.getState().log.map(({ id, at }) => [id, at])).toEqual([
      ['c1', 1_000_000],
      ['c2', 1_060_000],
      ['c3', 1_120_000],
    ]);
    expect(console.getState().trouble).toBeNull();
  });

  it('sends a command again with its id when only the answer was lost, and it counts once', async () => {
    const { console, server, pauses, settled } = open();
    server.setNetwork('answersLost');
    console.press('period', START);
    await vi.waitFor(() => expect(pauses.count()).toBe(1));
    server.setNetwork('up');
    pauses.wakeAll();
    await settled();
    expect(server.received.map(({ commandId }) => commandId)).toEqual(['c1', 'c1']);
    expect(server.getState().revision).toBe(1);
  });

  it('tries at once when told that the network is back', async () => {
    const { console, server, pauses, settled } = open();
    server.setNetwork('down');
    console.press('period', START);
    await vi.waitFor(() => expect(pauses.count()).toBe(1));
    server.setNetwork('up');
    console.retryNow();
    await settled();
  });
});

describe('a command that the server does not take', () => {
  it('is kept apart with the rule, and what was pressed after it goes through', async () => {
    const { console, server, settled } = open();
    console.press('home.main', GOAL);
    console.press('period', START);
    await settled();
    expect(console.getState().notTaken).toMatchObject([
      { kind: 'refused', rule: 'FB-02', item: { commandId: 'c1' } },
    ]);
    expect(server.getState().phase).toBe('1H');
    console.drop('c1');
    expect(console.getState().notTaken).toEqual([]);
  });
});

describe('two consoles on one match', () => {
  const pair = () => {
    const server = matchServer(FOOTBALL);
    return { server, one: open(FOOTBALL, server, 'a'), two: open(FOOTBALL, server, 'b') };
  };

  /** Both, after the one has begun the match and the other has heard of it. */
  const playingPair = async () => {
    const consoles = pair();
    consoles.one.console.press('period', START);
    await consoles.one.settled();
    consoles.two.console.catchUp(1);
    await consoles.two.settled();
    return consoles;
  };

  it('merge what commutes', async () => {
    const { server, one, two } = await playingPair();
    one.console.press('home.main', GOAL);
    two.console.press('away.yellow', { type: 'recordCard', side: 'away', card: 'yellow' });
    await vi.waitFor(() => expect(server.getState().revision).toBe(3));
    expect(two.console.getState().notTaken).toEqual([]);
    expect(one.console.getState().notTaken).toEqual([]);
  });

  it('do not both record the goal that both saw: the second is told, and may send it as another', async () => {
    const { server, one, two } = await playingPair();
    one.console.press('home.main', GOAL);
    await one.settled();
    two.console.press('home.main', GOAL);
    await vi.waitFor(() => expect(two.console.getState().notTaken).toHaveLength(1));
    expect(two.console.getState().notTaken[0]).toMatchObject({ kind: 'conflict' });
    await vi.waitFor(() => expect(two.console.getState().shown.score.home).toBe(1));
    two.console.sendAgain('b1');
    await two.settled();
    expect(server.getState().score.home).toBe(2);
  });

  it('tell of the second goal too when it waits behind something that commutes', async () => {
    const { server, one, two } = await playingPair();
    one.console.press('home.main', GOAL);
    await one.settled();
    two.console.press('away.yellow', { type: 'recordCard', side: 'away', card: 'yellow' });
    two.console.press('home.main', GOAL);
    await vi.waitFor(() => expect(two.console.getState().notTaken).toHaveLength(1));
    await two.settled();
    expect(server.getState().score.home).toBe(1);
    expect(server.getState().log.at(-1)?.event.type).toBe('CardShown');
  });

  it('take what the other records, also after hearing of what they know already', async () => {
    const { one, two } = pair();
    two.console.catchUp(0);
    one.console.press('period', START);
    await one.settled();
    two.console.catchUp(1);
    await two.settled();
    expect(two.console.getState().confirmed.phase).toBe('1H');
  });

  it('read again when the log is behind what the broadcast told', async () => {
    const { server, one, two } = pair();
    one.console.press('period', START);
    await one.settled();
    server.setNetwork('down');
    two.console.catchUp(1);
    await vi.waitFor(() => expect(two.console.getState().isBehind).toBe(true));
    server.setNetwork('up');
    two.pauses.wakeAll();
    await two.settled();
    expect(two.console.getState().isBehind).toBe(false);
  });
});
