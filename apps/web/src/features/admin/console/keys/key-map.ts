import { type MatchState, type PerSide, type Refusal, SIDES } from '@scoreline/match';
import type { Role } from '@scoreline/protocol';
import { adminOf } from '../../../../sports/admins.ts';
import { namedUndo } from '../corrections/undo.ts';
import * as messages from '../messages.ts';
import { type ConsoleKey, judge, type KeySpec } from './key.ts';
import { finalKey, NOTE_KEY, paperKeys, stopKeys } from './match-keys.ts';

/** Every key of the console, in the groups in which it stands, with the judgement of the rules. */
export interface KeyMap {
  readonly main: PerSide<ConsoleKey>;
  readonly side: PerSide<readonly ConsoleKey[]>;
  /** What stands above the keys of the sides, or null. */
  readonly sideHint: string | null;
  /** Null in a sport without periods. */
  readonly period: ConsoleKey | null;
  readonly clock: readonly ConsoleKey[];
  readonly review: readonly ConsoleKey[];
  /** Commentary. */
  readonly note: ConsoleKey;
  /** Null while there is nothing to undo. */
  readonly undo: ConsoleKey | null;
  readonly paper: readonly ConsoleKey[];
  readonly stop: readonly ConsoleKey[];
  readonly final: ConsoleKey;
}

/** Who may take back that a result is final. */
const REOPENERS: readonly Role[] = ['owner', 'editor'];
const MAY_NOT_REOPEN: Refusal = {
  rule: 'ST-06',
  message: messages.EDITORS_REOPEN,
};

/** The keys for `state` at `at` (epoch milliseconds of the server), pressed by somebody with this role. */
export const keyMap = (state: MatchState, at: number, role: Role): KeyMap => {
  const key = (spec: KeySpec): ConsoleKey => judge(state, spec, at);
  const undo = namedUndo(state);
  const shared = {
    undo:
      undo &&
      forRole(key({ slot: 'undo', name: undo.label, shortcut: 'ctrl+z', command: undo.command }), role),
    note: key(NOTE_KEY),
    paper: paperKeys(state).map(key),
    stop: stopKeys(state).map(key),
    final: forRole(key(finalKey(state)), role),
  };
  const { keys } = adminOf(state.setup.sport);
  const period = keys.period(state);
  return {
    ...shared,
    main: { home: key(keys.main(state, 'home')), away: key(keys.main(state, 'away')) },
    side: { home: keys.side(state, 'home').map(key), away: keys.side(state, 'away').map(key) },
    sideHint: keys.sideHint ?? null,
    period: period && key(period),
    clock: keys.clock(state).map(key),
    review: keys.review(state).map(key),
  };
};

const forRole = (key: ConsoleKey, role: Role): ConsoleKey =>
  key.command.type === 'reopen' && !REOPENERS.includes(role) ? { ...key, refusal: MAY_NOT_REOPEN } : key;

/** All of them in the order of the screen, home before away. */
export const allKeys = (map: KeyMap): ConsoleKey[] => [
  ...SIDES.map((side) => map.main[side]),
  ...(map.period === null ? [] : [map.period]),
  ...SIDES.flatMap((side) => map.side[side]),
  map.note,
  ...(map.undo === null ? [] : [map.undo]),
  ...map.clock,
  ...map.review,
  ...map.paper,
  map.final,
  ...map.stop,
];

export const keyOf = (map: KeyMap, shortcut: string): ConsoleKey | undefined =>
  allKeys(map).find((key) => key.shortcut === shortcut);
