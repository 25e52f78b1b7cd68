import type { Measure } from './measure.ts';
import { fanOut } from './measures/fan-out.ts';
import { memory } from './measures/memory.ts';

/** Everything that is measured, in the order of the run. */
export const MEASURES: readonly Measure[] = [fanOut, memory];
