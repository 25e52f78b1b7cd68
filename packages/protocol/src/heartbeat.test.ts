import type { Status } from '@scoreline/match';
import { expect, it } from 'vitest';
import { isHeartbeatDue } from './heartbeat.ts';

const MINUTE = 60_000;
const kickoffAt = 1_770_000_000_000;

it.each<[Status, minutes: number, due: boolean]>([
  ['live', 500, true],
  ['break', 0, true],
  ['interrupted', 0, true],
  ['scheduled', -11, false],
  ['scheduled', -10, true],
  ['scheduled', 0, true],
  ['delayed', 179, true],
  ['scheduled', 180, false],
  ['postponed', 0, false],
  ['cancelled', 0, false],
  ['suspended', 0, false],
  ['ended', 100, false],
  ['final', 100, false],
])('of a match that is %s, %i minutes after its kick-off, heartbeats are due: %s', (status, minutes, due) => {
  expect(isHeartbeatDue({ status, kickoffAt }, kickoffAt + minutes * MINUTE)).toBe(due);
});
