'use client';

import type { Snapshot } from '@scoreline/protocol';
import { Activity, lazy, Suspense, useState, useSyncExternalStore } from 'react';

/** Only where there is room for it is it loaded, after the board. Where that fails there is a board alone. */
const SidePanelMatch = lazy(() => import('./side-panel-match.tsx').catch(() => ({ default: () => null })));

/** As in `.side-panel`, which hides it where there is no room before any script has run. */
const WIDE = '(min-width: 68rem)';
const watchWidth = (changed: () => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** One match beside the board, where there is room. */
export const SidePanel = ({ snapshot }: { readonly snapshot: Snapshot }) => {
  const isWide = useSyncExternalStore(
    watchWidth,
    () => matchMedia(WIDE).matches,
    () => true,
  );
  const [wasNarrow, setWasNarrow] = useState(!isWide);
  if (!isWide && !wasNarrow) setWasNarrow(true);
  // An Activity keeps the server's HTML as it is until its script has come, and a page that is gone to comes whole. A
  // Suspense would put the HTML into a script, for which readers without scripts would wait for ever; but a window that
  // is made wider needs one, or the board would stand still until the script has come.
  const Boundary = wasNarrow ? Suspense : Activity;
  return (
    isWide && (
      <Boundary>
        <SidePanelMatch snapshot={snapshot} />
      </Boundary>
    )
  );
};
