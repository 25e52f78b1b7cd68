import {
  BEACH_VOLLEYBALL_PRESETS,
  BEACH_VOLLEYBALL_RULES,
  type BeachVolleyballTypes,
  isDecider,
} from '@scoreline/match';
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

export const beachVolleyballAdmin: SportAdmin<BeachVolleyballTypes> = {
  keys: {
    ...rallyKeysBase,
    main: (state, side) => rallyMainKey(KEYS, state, state.setup.rules, side),
    side: (state, side) => rallySideKeys(KEYS, state, side),
    period: (state) => rallyPeriodKey(KEYS, state),
    afterPlay: () => [],
    sampleResult: (rules) => ({ sport: 'beachVolleyball', sets: sampleSets(rules) }),
  },
  log: rallyLogWords('set'),
  corrections: rallyCorrections,
  options: {
    usual: inputOf(typedOf(BEACH_VOLLEYBALL_RULES)),
    knockOut: null,
    Fields: (props) => <RallyOptionsFields {...props} unit="Set" presets={BEACH_VOLLEYBALL_PRESETS} />,
  },
  questions: {},
  ResultQuestion: (props) => <RallyResultQuestion {...props} sport="beachVolleyball" unit="Set" />,
  ScoreLine: RallyScoreLine,
  scoreText: rallyScoreText,
};
