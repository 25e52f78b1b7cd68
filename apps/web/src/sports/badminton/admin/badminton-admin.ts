import { BADMINTON_PRESETS, BADMINTON_RULES, type BadmintonTypes } from '@scoreline/match';
import type { RallyKeysOf } from '../../rallies/admin/keys.ts';
import { rallyAdmin } from '../../rallies/admin/rally-admin.tsx';
import type { SportAdmin } from '../../sport-admin.ts';

const KEYS: RallyKeysOf = {
  unit: 'game',
  ways: [
    ['winner', 'Winner', 'w'],
    ['error', 'Error', 'e'],
    ['serviceFault', 'Service fault', 'g'],
  ],
  hasTimeOuts: false,
  isTossed: (_rules, set) => set === 1,
};

export const badmintonAdmin: SportAdmin<BadmintonTypes> = rallyAdmin({
  sport: 'badminton',
  unit: 'Game',
  keys: KEYS,
  rules: BADMINTON_RULES,
  presets: BADMINTON_PRESETS,
});
