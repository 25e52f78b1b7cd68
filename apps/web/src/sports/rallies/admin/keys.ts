import {
  other,
  type PerSide,
  type RallyCommand,
  type RallyDetail,
  type RallyRules,
  type RallyWay,
  type Side,
  type State,
} from '@scoreline/match';
import type { KeySpec } from '../../../features/admin/console/keys/key.ts';

/** A match of any sport of rallies, as the keys see it. */
export type RallyState = Pick<State, 'status' | 'outcome'> & {
  readonly detail: RallyDetail;
  readonly setup: { readonly names: PerSide<string>; readonly rules: RallyRules };
};

/** What a sport adds to the keys of all sports of rallies. */
export interface RallyKeysOf {
  /** `set`, `game`. */
  readonly unit: string;
  /** How a point is won, under the side that did it: the key's words and its shortcut. */
  readonly ways: readonly (readonly [how: RallyWay, name: string, shortcut: string])[];
  readonly hasTimeOuts: boolean;
  /** Who serves first is tossed for in this set, and so it is asked. */
  isTossed(rules: RallyRules, set: number): boolean;
}

const setNumber = ({ detail }: RallyState): number => detail.sets.length + 1;
const hasToStart = ({ status }: RallyState): boolean =>
  status === 'scheduled' || status === 'delayed' || status === 'break';

const isAsked = (sport: RallyKeysOf, state: RallyState): boolean =>
  hasToStart(state) &&
  (sport.isTossed(state.setup.rules, setNumber(state)) || state.detail.firstServer === null);

const shifted = (key: string, side: Side): string => (side === 'home' ? key : `shift+${key}`);

/** The biggest key of a side: points, or before a set who serves first. */
export const rallyMainKey = (sport: RallyKeysOf, state: RallyState, side: Side): KeySpec => {
  const name = state.setup.names[side];
  const at = { slot: `${side}.main`, shortcut: side === 'home' ? 'h' : 'a', side };
  if (!isAsked(sport, state))
    return { ...at, name: `Point ${name}`, short: 'Point', command: { type: 'recordRally', side } };
  return {
    ...at,
    name: `Start ${sport.unit} ${setNumber(state)}, ${name} serves`,
    short: 'Serves first',
    command: { type: 'startSet', server: side },
  };
};

/** Starts the next set, where who serves first follows from the one before or is not known; null after the match. */
export const rallyPeriodKey = (sport: RallyKeysOf, state: RallyState): KeySpec | null =>
  state.outcome !== null
    ? null
    : {
        slot: 'period',
        name: `Start ${sport.unit} ${setNumber(state)}`,
        shortcut: 'p',
        command: { type: 'startSet' },
      };

/** What a side did to win or lose a point, its time-outs and its cards. */
export const rallySideKeys = (sport: RallyKeysOf, state: RallyState, side: Side): KeySpec[] => {
  const name = state.setup.names[side];
  const key = (slot: string, words: string, shortcut: string, command: RallyCommand): KeySpec => ({
    slot: `${side}.${slot}`,
    name: `${words} ${name}`,
    short: words,
    shortcut: shifted(shortcut, side),
    side,
    command,
  });
  return [
    ...sport.ways.map(([how, words, shortcut]) =>
      key(how, words, shortcut, {
        type: 'recordRally',
        side: how === 'error' || how === 'serviceFault' ? other(side) : side,
        how,
      }),
    ),
    ...(sport.hasTimeOuts ? [key('timeOut', 'Time-out', 't', { type: 'takeTimeOut', side })] : []),
    key('yellow', 'Yellow card', 'y', { type: 'recordSanction', side, sanction: 'warning' }),
    // Shift is the away side, and D names who it was.
    {
      ...key('red', 'Red card', '', { type: 'recordSanction', side, sanction: 'penalty' }),
      shortcut: side === 'home' ? '8' : '9',
    },
    key('serve', 'Correct serve', 'm', { type: 'correctServer', server: side }),
  ];
};

/** The least sets that win, each by the least points. */
export const sampleSets = ({ bestOf, playAll, points, deciderPoints }: RallyRules) => {
  const count = playAll ? bestOf : Math.floor(bestOf / 2) + 1;
  return Array.from({ length: count }, (_, index) => ({
    home: bestOf > 1 && index + 1 === bestOf ? deciderPoints : points,
    away: 0,
  }));
};
