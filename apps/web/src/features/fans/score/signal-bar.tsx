'use client';

import { useChangeCount } from '../../../ui/use-change-count.ts';

/** The bar at the edge of a row whose score has just changed; it goes away by itself. */
export const SignalBar = ({ of }: { readonly of: string }) => {
  const turns = useChangeCount(of);
  return turns > 0 ? (
    <span key={turns} aria-hidden="true" className="signal-bar" data-testid="signal-bar" />
  ) : null;
};
