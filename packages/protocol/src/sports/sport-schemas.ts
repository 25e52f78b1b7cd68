import type { IncidentBase, SportTypes } from '@scoreline/match';
import type { z } from 'zod';

/** Schemas of objects that read as `V`. */
type ObjectOf<V> = z.ZodObject & z.ZodType<V>;

/** What goes over the wire of one sport: the shapes that its folder in packages/match names as types. */
export interface SportSchemas<T extends SportTypes = SportTypes> {
  readonly name: T['name'];
  /** Those of a match's options that are not the default. */
  readonly options: ObjectOf<{ readonly sport: T['name'] }>;
  /** One for each of its commands, told apart by `type`. */
  readonly commands: readonly ObjectOf<T['Command']>[];
  readonly events: readonly ObjectOf<T['Event']>[];
  readonly incidents: readonly ObjectOf<T['Incident'] & IncidentBase<T>>[];
  readonly notices: readonly T['Notice'][];
  /** What can be changed of an incident. */
  readonly amendment: ObjectOf<T['Amendment']>;
  readonly result: ObjectOf<T['Result']>;
  /** Periods and intervals. */
  readonly phases: readonly T['Phase'][];
  readonly reviewSubjects: readonly T['ReviewSubject'][];
  readonly reviewOutcomes: readonly T['ReviewOutcome'][];
  readonly summaryDetail: ObjectOf<T['SummaryDetail']>;
}
