import { TABLE_TENNIS_PRESETS, TABLE_TENNIS_RULES, type TableTennisTypes } from '@scoreline/match';
import type { RallyKeysOf } from '../../rallies/admin/keys.ts';
import { rallyAdmin } from '../../rallies/admin/rally-admin.tsx';
import type { SportAdmin } from '../../sport-admin.ts';

const KEYS: RallyKeysOf = {
  unit: 'game',
  ways: [
    ['winner', 'Winner', 'w'],
    ['error', 'Error', 'e'],
  ],
  hasTimeOuts: true,
  isTossed: (_rules, set) => set === 1,
};

export const tableTennisAdmin: SportAdmin<TableTennisTypes> = rallyAdmin({
  sport: 'tableTennis',
  unit: 'Game',
  keys: KEYS,
  rules: TABLE_TENNIS_RULES,
  presets: TABLE_TENNIS_PRESETS,
});
