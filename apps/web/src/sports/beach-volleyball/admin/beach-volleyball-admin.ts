import {
  BEACH_VOLLEYBALL_PRESETS,
  BEACH_VOLLEYBALL_RULES,
  type BeachVolleyballTypes,
  isDecider,
} from '@scoreline/match';
import type { RallyKeysOf } from '../../rallies/admin/keys.ts';
import { rallyAdmin } from '../../rallies/admin/rally-admin.tsx';
import type { SportAdmin } from '../../sport-admin.ts';

const KEYS: RallyKeysOf = {
  unit: 'set',
  ways: [
    ['attack', 'Attack', 'w'],
    ['block', 'Block', 'g'],
    ['ace', 'Ace', 'c'],
    ['error', 'Error', 'e'],
  ],
  hasTimeOuts: true,
  isTossed: (rules, set) => set === 1 || isDecider(rules, set),
};

export const beachVolleyballAdmin: SportAdmin<BeachVolleyballTypes> = rallyAdmin({
  sport: 'beachVolleyball',
  unit: 'Set',
  keys: KEYS,
  rules: BEACH_VOLLEYBALL_RULES,
  presets: BEACH_VOLLEYBALL_PRESETS,
});
