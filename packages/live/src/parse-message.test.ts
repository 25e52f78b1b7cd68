import {
  board,
  boardHeartbeat,
  boardUpdated,
  matchUpdated,
  PROTOCOL_VERSION,
  snapshot,
} from '@scoreline/protocol';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  type ParseResult,
  parseBoard,
  parseBoardHeartbeat,
  parseBoardUpdated,
  parseMatchUpdated,
  parseSnapshot,
} from './parse-message.ts';
import { boardOf, goal, heartbeatOf, kickOff, serveMatch } from './testing/served-match.ts';

const now = () => 1_770_000_000_000;
const match = serveMatch('m1', now);
match.accept(kickOff);
const { message, onBoard } = match.accept(goal('home'));

const cases: readonly [string, z.ZodType, (value: unknown) => ParseResult<unknown>, object][] = [
  ['match.updated', matchUpdated, parseMatchUpdated, message],
  ['board.updated', boardUpdated, parseBoardUpdated, onBoard],
  ['board.heartbeat', boardHeartbeat, parseBoardHeartbeat, heartbeatOf([match], now)],
  ['a snapshot', snapshot, parseSnapshot, match.snapshot()],
  ['a board', board, parseBoard, boardOf([match], now)],
];

describe.each(cases)('%s', (_, schema, read, good) => {
  test('is read when the schema accepts it', () => {
    expect(schema.safeParse(good).success).toBe(true);
    expect(read(good)).toEqual({ kind: 'message', message: good });
  });

  test('is unreadable without any one of the fields that the schema requires', () => {
    const parts = Object.keys(good).map((key) =>
      Object.fromEntries(Object.entries(good).filter(([name]) => name !== key)),
    );
    const refused = parts.filter((part) => !schema.safeParse(part).success && read(part).kind === 'message');
    // A board's neighbouring days are only shown, and only when it is empty.
    expect(refused.map((part) => Object.keys(good).filter((key) => !(key in part)))).toEqual(
      _ === 'a board' ? [['previous'], ['next']] : [],
    );
  });

  test('is newer when its version is, whatever else it holds', () => {
    expect(read({ v: PROTOCOL_VERSION + 1 })).toEqual({ kind: 'newer', version: PROTOCOL_VERSION + 1 });
  });

  test.each([null, undefined, 'text', 7, [], {}, { v: 0 }, { v: '1' }, { v: 1.5 }, { v: PROTOCOL_VERSION }])(
    'is unreadable as %j',
    (value) => expect(read(value)).toEqual({ kind: 'unreadable' }),
  );
});

test.each([
  ['without a sport', { sport: null }],
  ['without a score', { score: null }],
  ['with half a goal', { score: { home: 0.5, away: 0 } }],
  ['with a revision that is a text', { revision: '3' }],
  ['without units', { units: undefined }],
  ['with half a unit', { units: [{ code: '1H', home: 1 }] }],
  ['without what only its sport has', { detail: null }],
])('a summary %s is unreadable', (_, wrong) => {
  expect(parseMatchUpdated({ ...message, summary: { ...message.summary, ...wrong } })).toEqual({
    kind: 'unreadable',
  });
});

test('an incident that cannot be sorted is unreadable', () => {
  const put = message.incidents.put.map((incident) => ({ ...incident, order: 'last' }));
  expect(parseMatchUpdated({ ...message, incidents: { put, removed: [] } })).toEqual({ kind: 'unreadable' });
});

test('a summary of a sport that this page does not know is taken: its common part can be shown', () => {
  const other = { ...message, summary: { ...message.summary, sport: 'quidditch', detail: { snitch: true } } };
  expect(parseMatchUpdated(other).kind).toBe('message');
});
