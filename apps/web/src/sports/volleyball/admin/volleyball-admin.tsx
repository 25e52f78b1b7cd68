import { isDecider, VOLLEYBALL_PRESETS, VOLLEYBALL_RULES, type VolleyballTypes } from '@scoreline/match';
import type { KeySpec } from '../../../features/admin/console/keys/key.ts';
import { rallyCorrections } from '../../rallies/admin/corrections.tsx';
import { CourtOrderQuestion, ReplacementQuestion } from '../../rallies/admin/court-questions.tsx';
import {
  type RallyKeysOf,
  rallyKeysBase,
  rallyMainKey,
  rallyPeriodKey,
  rallySideKeys,
  sampleSets,
} from '../../rallies/admin/keys.ts';
import { rallyLogWords } from '../../rallies/admin/log-words.ts';
import { RallyOptionsFields } from '../../rallies/admin/options-fields.tsx';
import { RallyResultQuestion } from '../../rallies/admin/result-question.tsx';
import { RallyScoreLine, rallyScoreText } from '../../rallies/admin/score-line.tsx';
import { inputOf, typedOf } from '../../rallies/admin/typed-options.ts';
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

export const volleyballAdmin: SportAdmin<VolleyballTypes> = {
  keys: {
    ...rallyKeysBase,
    main: (state, side) => rallyMainKey(KEYS, state, state.setup.rules, side),
    side: (state, side) => [...rallySideKeys(KEYS, state, side), ...courtKeys(state.setup.names[side], side)],
    period: (state) => rallyPeriodKey(KEYS, state),
    afterPlay: () => [],
    sampleResult: (rules) => ({ sport: 'volleyball', sets: sampleSets(rules) }),
  },
  log: rallyLogWords('set'),
  corrections: rallyCorrections,
  options: {
    usual: inputOf(typedOf(VOLLEYBALL_RULES)),
    knockOut: null,
    Fields: (props) => <RallyOptionsFields {...props} unit="Set" presets={VOLLEYBALL_PRESETS} />,
  },
  questions: {
    courtOrder: (props) => <CourtOrderQuestion {...props} players={ON_COURT} />,
    replacement: ReplacementQuestion,
  },
  ResultQuestion: (props) => <RallyResultQuestion {...props} sport="volleyball" unit="Set" />,
  ScoreLine: RallyScoreLine,
  scoreText: rallyScoreText,
};
