import { other, type PointKind, type Side, type TennisState, type TennisTypes } from '@scoreline/match';
import type { KeySpec } from '../../../features/admin/console/keys/key.ts';
import type { SportKeys } from '../../sport-admin.ts';

const notStarted = (state: TennisState): boolean => state.detail.server === null;

/** The biggest key of a side: points, or before play who serves first. */
const mainKey = (state: TennisState, side: Side): KeySpec => {
  const player = state.setup.names[side];
  const at = { slot: `${side}.main`, shortcut: side === 'home' ? 'h' : 'a', side };
  return notStarted(state)
    ? {
        ...at,
        name: `Start play, ${player} serves`,
        short: 'Start play',
        command: { type: 'startPlay', server: side },
      }
    : { ...at, name: `Point ${player}`, short: 'Point', command: { type: 'recordPoint', side } };
};

/** What a player did to win or lose a point, under the player who did it. Aces and double faults are the server's. */
const sideKeys = (state: TennisState, side: Side): KeySpec[] => {
  const player = state.setup.names[side];
  const point = (how: PointKind, name: string, shortcut: string): KeySpec => ({
    slot: `${side}.${how}`,
    name: `${name} by ${player}`,
    short: name,
    shortcut,
    side,
    command: {
      type: 'recordPoint',
      side: how === 'ace' || how === 'winner' ? side : other(side),
      how,
    },
  });
  const shifted = (key: string) => (side === 'home' ? key : `shift+${key}`);
  return [
    point('winner', 'Winner', shifted('w')),
    point('error', 'Error', shifted('e')),
    point('ace', 'Ace', shifted('c')),
    point('doubleFault', 'Double fault', shifted('d')),
  ];
};

export const tennisKeys: SportKeys<TennisTypes> = {
  main: mainKey,
  side: sideKeys,
  sideHint: 'Or record how the point was won:',
  period: () => null,
  clock: () => [],
  review: () => [],
  afterPlay: () => [],
  sampleResult: ({ bestOf }) => ({
    sport: 'tennis',
    sets: Array.from({ length: (bestOf + 1) / 2 }, () => ({ home: 6, away: 0 })),
  }),
  turning: ['startPlay'],
  rapid: ['recordPoint'],
};
