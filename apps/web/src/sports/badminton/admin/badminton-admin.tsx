import { BADMINTON_PRESETS, BADMINTON_RULES, type BadmintonTypes } from '@scoreline/match';
import { rallyCorrections } from '../../rallies/admin/corrections.tsx';
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
  unit: 'game',
  ways: [
    ['winner', 'Winner', 'w'],
    ['error', 'Error', 'e'],
    ['serviceFault', 'Service fault', 'g'],
  ],
  hasTimeOuts: false,
  isTossed: (_rules, set) => set === 1,
};

export const badmintonAdmin: SportAdmin<BadmintonTypes> = {
  keys: {
    ...rallyKeysBase,
    main: (state, side) => rallyMainKey(KEYS, state, state.setup.rules, side),
    side: (state, side) => rallySideKeys(KEYS, state, side),
    period: (state) => rallyPeriodKey(KEYS, state),
    afterPlay: () => [],
    sampleResult: (rules) => ({ sport: 'badminton', sets: sampleSets(rules) }),
  },
  log: rallyLogWords('game'),
  corrections: rallyCorrections,
  options: {
    usual: inputOf(typedOf(BADMINTON_RULES)),
    knockOut: null,
    Fields: (props) => <RallyOptionsFields {...props} unit="Game" presets={BADMINTON_PRESETS} />,
  },
  questions: {},
  ResultQuestion: (props) => <RallyResultQuestion {...props} sport="badminton" unit="Game" />,
  ScoreLine: RallyScoreLine,
  scoreText: rallyScoreText,
};
