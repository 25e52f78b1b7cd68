import { boardHeartbeat, boardUpdated, matchUpdated, PROTOCOL_VERSION } from '@scoreline/protocol';
import { describe, expect, test } from 'vitest';
import { boardStore } from './board-store.ts';
import { matchStore } from './match-store.ts';
import { LATER, openPage, SERVER_START } from './testing/page.ts';
import { goal, kickOff } from './testing/served-match.ts';

// "The client rule" of docs/protocol.md, row by row, and every field of every message, through the real stores.

const MATCH = 'match.m1';
const COMPETITION = 'competition.c1';
const LINEUP = { starters: [{ id: 'p1', name: 'Ada', number: 9 }], bench: [] };

/** A fan's page of a match that is under way at revision 1, live. */
const watchMatch = async (kickoffAt?: number) => {
  const page = openPage({}, kickoffAt);
  page.match.accept(kickOff);
  const store = matchStore(page.live, page.match.snapshot());
  store.start();
  await page.environment.advance(1000);
  const before = page.requests().length;
  return {
    ...page,
    shown: store.getSnapshot,
    isComplete: () => {
      const { serverTime: _, ...shown } = store.getSnapshot();
      const { serverTime: __, ...truth } = page.match.snapshot();
      return expect(shown).toEqual(truth);
    },
    reads: () => page.requests().length - before,
    receive: (message: object) => page.transport.broadcast(MATCH, 'match.updated', message),
    hear: (heartbeat: object) => page.transport.broadcast(COMPETITION, 'board.heartbeat', heartbeat),
  };
};
type MatchPage = Awaited<ReturnType<typeof watchMatch>>;

const watchBoard = async () => {
  const page = openPage();
  page.match.accept(kickOff);
  const store = boardStore(page.live, page.board());
  store.start();
  await page.environment.advance(1000);
  const before = page.requests().length;
  return {
    ...page,
    shown: () => store.getSnapshot().competitions[0]?.matches[0]?.summary,
    reads: () => page.requests().length - before,
    receive: (message: object) => page.transport.broadcast(COMPETITION, 'board.updated', message),
  };
};

/** As the API sends a change that is too large for one message. */
const tooLarge = <T extends object>(message: T) => ({
  ...message,
  incidents: { put: [], removed: [] },
  resync: true,
});

const nextGoal = (page: MatchPage) => page.match.accept(goal('home')).message;
const heartbeat = (revision: number) => ({
  v: PROTOCOL_VERSION,
  competitionId: 'c1',
  at: SERVER_START + 1000,
  revisions: { m1: revision },
});

interface Row {
  readonly when: string;
  readonly happens: (page: MatchPage) => void | Promise<void>;
  /** How often the snapshot is read within a second of it. */
  readonly reads: number;
  /** The revision that is shown at once, before any answer. */
  readonly shownAtOnce: number;
}

const ROWS: readonly Row[] = [
  { when: 'a newer revision', happens: (page) => page.receive(nextGoal(page)), reads: 0, shownAtOnce: 2 },
  {
    when: 'the same one again',
    happens: (page) => {
      const message = nextGoal(page);
      page.receive(message);
      page.receive({ ...message, summary: { ...message.summary, score: { home: 9, away: 9 } } });
    },
    reads: 0,
    shownAtOnce: 2,
  },
  {
    when: 'an older one, late',
    happens: async (page) => {
      const late = nextGoal(page);
      page.receive(nextGoal(page));
      await page.environment.advance(1000);
      page.receive(late);
    },
    reads: 1,
    shownAtOnce: 3,
  },
  {
    when: 'not the next one',
    happens: (page) => {
      nextGoal(page);
      page.receive(nextGoal(page));
    },
    reads: 1,
    shownAtOnce: 3,
  },
  {
    when: 'the next one, too large for a message',
    happens: (page) => page.receive(tooLarge(nextGoal(page))),
    reads: 1,
    shownAtOnce: 2,
  },
  {
    when: 'one too large, then the next one whole',
    happens: (page) => {
      page.receive(tooLarge(nextGoal(page)));
      page.receive(nextGoal(page));
    },
    reads: 1,
    shownAtOnce: 3,
  },
  {
    when: 'one too large, twice',
    happens: (page) => {
      const message = tooLarge(nextGoal(page));
      page.receive(message);
      page.receive(message);
    },
    reads: 1,
    shownAtOnce: 2,
  },
  {
    when: 'one too large, and a heartbeat that knows no more',
    happens: (page) => {
      page.receive(tooLarge(nextGoal(page)));
      page.hear(heartbeat(2));
    },
    reads: 1,
    shownAtOnce: 2,
  },
  {
    when: 'line-ups',
    happens: (page) => {
      const { message } = page.match.accept({ type: 'setLineup', side: 'home', lineup: LINEUP });
      page.receive({ ...message, lineups: page.match.snapshot().lineups });
    },
    reads: 0,
    shownAtOnce: 2,
  },
  {
    when: 'line-ups too large for a message',
    happens: (page) => {
      page.receive(tooLarge(page.match.accept({ type: 'setLineup', side: 'home', lineup: LINEUP }).message));
    },
    reads: 1,
    shownAtOnce: 2,
  },
  {
    when: 'a heartbeat that says what is shown',
    happens: (page) => page.hear(heartbeat(1)),
    reads: 0,
    shownAtOnce: 1,
  },
  {
    when: 'a message that cannot be read',
    happens: (page) => {
      nextGoal(page);
      page.receive({ v: PROTOCOL_VERSION, matchId: 'm1', revision: 2 });
    },
    reads: 1,
    shownAtOnce: 1,
  },
];

describe('the client rule', () => {
  test.each(ROWS)('$when: taken at once, and whole within a second', async (row) => {
    const page = await watchMatch();
    await row.happens(page);
    expect(page.shown().revision).toBe(row.shownAtOnce);
    await page.environment.advance(1000);
    expect(page.reads()).toBe(row.reads);
    page.isComplete();
    expect(page.state()).toBe('live');
  });

  test.each(ROWS.filter(({ reads }) => reads > 0))(
    '$when: while the API does not answer, the page does not say that it is live',
    async (row) => {
      const page = await watchMatch(LATER);
      page.api.isUp = false;
      await row.happens(page);
      await page.environment.advance(3000);
      expect(page.state()).toBe('reconnecting');
      page.hear(heartbeat(page.match.revision));
      expect(page.state()).toBe('reconnecting');
      page.api.isUp = true;
      await page.environment.advance(30_000);
      page.isComplete();
      expect(page.state()).toBe('live');
    },
  );

  test('an answer that hangs: the page does not say that it is live', async () => {
    const page = await watchMatch();
    page.delayAnswers(6000);
    page.receive(tooLarge(nextGoal(page)));
    await page.environment.advance(3000);
    expect(page.state()).toBe('reconnecting');
  });

  test('a cache that answers with what it had before is asked again', async () => {
    const page = await watchMatch();
    const { answer } = page.environment;
    const cached = page.match.snapshot();
    page.environment.answer = async () => Response.json(cached);
    page.receive(tooLarge(nextGoal(page)));
    await page.environment.advance(800);
    expect(page.reads()).toBe(1);
    page.environment.answer = answer;
    await page.environment.advance(2000);
    page.isComplete();
  });

  test('a heartbeat that is ahead: its message has half a second, then the snapshot is read', async () => {
    const page = await watchMatch();
    nextGoal(page);
    page.hear(heartbeat(2));
    await page.environment.advance(499);
    expect(page.reads()).toBe(0);
    await page.environment.advance(1600);
    expect(page.reads()).toBe(1);
    page.isComplete();
  });
});

/**
 * For each field of each message: what the page does with it. A field that is not here, or that changes nothing, is one
 * that the schema promises and no page reads.
 */
const FIELDS: Record<string, Record<string, () => Promise<void>>> = {
  'match.updated': {
    async v() {
      const page = await watchMatch();
      page.receive({ ...nextGoal(page), v: PROTOCOL_VERSION + 1 });
      expect(page.live.connection.getSnapshot().isOutdated).toBe(true);
    },
    async matchId() {
      const page = await watchMatch();
      page.receive({ ...nextGoal(page), matchId: 'm2' });
      expect(page.shown().revision).toBe(1);
    },
    async revision() {
      const page = await watchMatch();
      page.receive({ ...nextGoal(page), revision: 7 });
      expect(page.shown().revision).toBe(7);
    },
    async at() {
      const page = await watchMatch();
      page.receive({ ...nextGoal(page), at: SERVER_START + 60_000 });
      expect(page.live.serverNow()).toBe(SERVER_START + 60_000);
    },
    async summary() {
      const page = await watchMatch();
      page.receive(nextGoal(page));
      expect(page.shown().summary.score).toEqual({ home: 1, away: 0 });
    },
    async incidents() {
      const page = await watchMatch();
      const message = nextGoal(page);
      const [old] = page.shown().incidents;
      page.receive({ ...message, incidents: { ...message.incidents, removed: [old?.id] } });
      expect(page.shown().incidents).toEqual(message.incidents.put);
    },
    async resync() {
      const page = await watchMatch();
      page.receive({ ...nextGoal(page), resync: true });
      await page.environment.advance(1000);
      expect(page.reads()).toBe(1);
    },
    async lineups() {
      const page = await watchMatch();
      const lineups = { home: LINEUP, away: null };
      page.receive({ ...nextGoal(page), lineups });
      expect(page.shown().lineups).toEqual(lineups);
    },
  },
  'board.updated': {
    async v() {
      const page = await watchBoard();
      page.receive({ ...page.match.accept(goal('home')).onBoard, v: PROTOCOL_VERSION + 1 });
      expect(page.live.connection.getSnapshot().isOutdated).toBe(true);
    },
    async competitionId() {
      const page = await watchBoard();
      page.receive({ ...page.match.accept(goal('home')).onBoard, competitionId: 7 });
      expect(page.shown()?.revision).toBe(1);
    },
    async at() {
      const page = await watchBoard();
      page.receive({ ...page.match.accept(goal('home')).onBoard, at: SERVER_START + 60_000 });
      expect(page.live.serverNow()).toBe(SERVER_START + 60_000);
    },
    async matches() {
      const page = await watchBoard();
      page.receive(page.match.accept(goal('home')).onBoard);
      expect(page.shown()?.score).toEqual({ home: 1, away: 0 });
    },
  },
  'board.heartbeat': {
    async v() {
      const page = await watchMatch();
      page.hear({ ...heartbeat(1), v: PROTOCOL_VERSION + 1 });
      expect(page.live.connection.getSnapshot().isOutdated).toBe(true);
    },
    async competitionId() {
      const page = await watchMatch();
      nextGoal(page);
      page.hear({ ...heartbeat(2), competitionId: 7 });
      await page.environment.advance(1500);
      expect(page.reads()).toBe(1);
    },
    async at() {
      const page = await watchMatch();
      page.hear({ ...heartbeat(1), at: SERVER_START + 60_000 });
      expect(page.live.serverNow()).toBe(SERVER_START + 60_000);
    },
    async revisions() {
      const page = await watchMatch();
      nextGoal(page);
      page.hear(heartbeat(2));
      await page.environment.advance(3000);
      expect(page.reads()).toBe(1);
    },
  },
};

describe.each([
  ['match.updated', matchUpdated],
  ['board.updated', boardUpdated],
  ['board.heartbeat', boardHeartbeat],
] as const)('every field of %s is read', (event, schema) => {
  const fields = FIELDS[event] ?? {};
  test('and no other', () => expect(Object.keys(fields).sort()).toEqual(Object.keys(schema.shape).sort()));
  test.each(Object.entries(fields))('%s', (_, reads) => reads());
});
