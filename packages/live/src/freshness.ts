/**
 * How fresh one shown match or board is:
 * - `starting`: it was started a moment ago;
 * - `current`: every channel is subscribed, and a snapshot read since then is shown;
 * - `stale`: neither pushed nor polled;
 * - `polled`: not every channel is subscribed, but the last poll was answered.
 */
export type Freshness = 'starting' | 'current' | 'stale' | 'polled';
