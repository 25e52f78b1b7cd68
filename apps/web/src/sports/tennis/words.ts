import type { PointKind } from '@scoreline/match';

/** How a point was won. */
export const POINT_KIND_NAMES: Readonly<Record<PointKind, string>> = {
  ace: 'ace',
  doubleFault: 'double fault',
  winner: 'winner',
  error: 'error',
};
