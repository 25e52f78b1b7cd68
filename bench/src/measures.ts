import type { Measure } from './measure.ts';
import { fanOut } from './measures/fan-out.ts';
import { memory } from './measures/memory.ts';
import { painted } from './measures/painted.ts';

/** Everything that is measured, in the order of the run. */
export const MEASURES: readonly Measure[] = [painted, fanOut, memory];
