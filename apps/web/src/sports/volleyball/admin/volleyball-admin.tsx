import { isDecider, VOLLEYBALL_PRESETS, VOLLEYBALL_RULES, type VolleyballTypes } from '@scoreline/match';
import type { KeySpec } from '../../../features/admin/console/keys/key.ts';
import { CourtOrderQuestion, ReplacementQuestion } from '../../rallies/admin/court-questions.tsx';
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
const ON_COURT = 6;

const courtKeys = (name: string, side: 'home' | 'away'): KeySpec[] => {
  const shifted = (key: string) => (side === 'home' ? key : `shift+${key}`);
  return [
    {
      slot: `${side}.substitution`,
      name: `Substitution ${name}`,
      short: 'Substitution',
      shortcut: shifted('s'),
      side,
      command: { type: 'replacePlayer', side, off: 1, on: 2, exceptional: true },
      asks: 'replacement',
    },
    {
      slot: `${side}.order`,
      name: `Line-up of the set ${name}`,
      short: 'Line-up of the set',
      shortcut: side === 'home' ? '1' : '2',
      side,
      command: { type: 'setCourtOrder', side, shirts: Array.from({ length: ON_COURT }, (_, n) => n + 1) },
      asks: 'courtOrder',
    },
  ];
};

const base = rallyAdmin({
  sport: 'volleyball',
  unit: 'Set',
  keys: KEYS,
  rules: VOLLEYBALL_RULES,
  presets: VOLLEYBALL_PRESETS,
});

export const volleyballAdmin: SportAdmin<VolleyballTypes> = {
  ...base,
  keys: {
    ...base.keys,
    side: (state, side) => [...base.keys.side(state, side), ...courtKeys(state.setup.names[side], side)],
  },
  questions: {
    courtOrder: (props) => <CourtOrderQuestion {...props} players={ON_COURT} />,
    replacement: ReplacementQuestion,
  },
};
