import { TABLE_TENNIS_PRESETS, TABLE_TENNIS_RULES, type TableTennisTypes } from '@scoreline/match';
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
  ],
  hasTimeOuts: true,
  isTossed: (_rules, set) => set === 1,
};

export const tableTennisAdmin: SportAdmin<TableTennisTypes> = {
  keys: {
    ...rallyKeysBase,
    main: (state, side) => rallyMainKey(KEYS, state, state.setup.rules, side),
    side: (state, side) => rallySideKeys(KEYS, state, side),
    period: (state) => rallyPeriodKey(KEYS, state),
    afterPlay: () => [],
    sampleResult: (rules) => ({ sport: 'tableTennis', sets: sampleSets(rules) }),
  },
  log: rallyLogWords('game'),
  corrections: rallyCorrections,
  options: {
    usual: inputOf(typedOf(TABLE_TENNIS_RULES)),
    knockOut: null,
    Fields: (props) => <RallyOptionsFields {...props} unit="Game" presets={TABLE_TENNIS_PRESETS} />,
  },
  questions: {},
  ResultQuestion: (props) => <RallyResultQuestion {...props} sport="tableTennis" unit="Game" />,
  ScoreLine: RallyScoreLine,
  scoreText: rallyScoreText,
};
