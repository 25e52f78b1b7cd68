import type { Measure } from './measure.ts';
import { fanOut } from './measures/fan-out.ts';
import { memory } from './measures/memory.ts';
import { painted } from './measures/painted.ts';
import { storm } from './measures/storm.ts';

/** Everything that is measured, in the order of the run. */
export const MEASURES: readonly Measure[] = [painted, fanOut, memory, storm];
