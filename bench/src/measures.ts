import type { Measure } from './measure.ts';

/** Everything that is measured, in the order of the run. */
export const MEASURES: readonly Measure[] = [];
