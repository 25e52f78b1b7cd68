import type { RallyRules, Side } from '@scoreline/match';
import type { QuestionProps } from '../../../features/admin/console/questions/question.ts';
import type { SportOptions } from '../../sport-admin.ts';
import { rallyCorrections } from './corrections.tsx';
import {
  type RallyKeysOf,
  type RallyState,
  rallyMainKey,
  rallyPeriodKey,
  rallySideKeys,
  sampleSets,
} from './keys.ts';
import { rallyLogWords } from './log-words.ts';
import { RallyOptionsFields } from './options-fields.tsx';
import { RallyResultQuestion, type RallySportName } from './result-question.tsx';
import { RallyScoreLine, rallyScoreText } from './score-line.tsx';
import { inputOf, typedOf } from './typed-options.ts';

interface Parts<N extends RallySportName> {
  readonly sport: N;
  /** `Set`, `Game`. */
  readonly unit: string;
  readonly keys: RallyKeysOf;
  readonly rules: RallyRules;
  readonly presets: Readonly<Record<string, RallyRules>>;
}

/** What scorers and editors see and press of a sport of rallies. */
export const rallyAdmin = <N extends RallySportName>({ sport, unit, keys, rules, presets }: Parts<N>) => ({
  keys: {
    main: (state: RallyState, side: Side) => rallyMainKey(keys, state, side),
    side: (state: RallyState, side: Side) => rallySideKeys(keys, state, side),
    sideHint: 'Or record how the point was won:',
    period: (state: RallyState) => rallyPeriodKey(keys, state),
    clock: () => [],
    review: () => [],
    afterPlay: () => [],
    sampleResult: (of: RallyRules) => ({ sport, sets: sampleSets(of) }),
    turning: ['startSet'] as const,
    rapid: ['recordRally'] as const,
  },
  log: rallyLogWords(keys.unit),
  corrections: rallyCorrections,
  options: {
    usual: inputOf(typedOf(rules)),
    knockOut: null,
    Fields: (props) => <RallyOptionsFields {...props} unit={unit} presets={presets} />,
  } satisfies SportOptions,
  questions: {},
  ResultQuestion: (props: QuestionProps) => <RallyResultQuestion {...props} sport={sport} unit={unit} />,
  ScoreLine: RallyScoreLine,
  scoreText: rallyScoreText,
});
