import type { Benchmark } from './benchmark.ts';
import { crowd } from './benchmarks/crowd.ts';
import { day } from './benchmarks/day.ts';
import { durable } from './benchmarks/durable.ts';
import { fanOut } from './benchmarks/fan-out.ts';
import { growth } from './benchmarks/growth.ts';
import { html } from './benchmarks/html.ts';
import { memory } from './benchmarks/memory.ts';
import { painted } from './benchmarks/painted.ts';
import { reading } from './benchmarks/reading.ts';
import { storm } from './benchmarks/storm.ts';

/** All benchmarks, in the order of the run. */
export const BENCHMARKS: readonly Benchmark[] = [
  painted,
  fanOut,
  memory,
  storm,
  durable,
  growth,
  reading,
  html,
  crowd,
  day,
];
