import type { Measure } from './measure.ts';
import { day } from './measures/day.ts';
import { durable } from './measures/durable.ts';
import { fanOut } from './measures/fan-out.ts';
import { growth } from './measures/growth.ts';
import { html } from './measures/html.ts';
import { memory } from './measures/memory.ts';
import { painted } from './measures/painted.ts';
import { reading } from './measures/reading.ts';
import { storm } from './measures/storm.ts';

/** Everything that is measured, in the order of the run. */
export const MEASURES: readonly Measure[] = [
  painted,
  fanOut,
  memory,
  storm,
  durable,
  growth,
  reading,
  html,
  day,
];
