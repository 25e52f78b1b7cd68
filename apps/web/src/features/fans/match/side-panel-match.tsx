'use client';

import { matchStore } from '@scoreline/live';
import { useLive, useMatch } from '@scoreline/live/react';
import type { Snapshot } from '@scoreline/protocol';
import Link from 'next/link';
import { type ReactNode, useEffect, useState } from 'react';
import { matchPath } from '../../../address/paths.ts';
import { WithParts } from '../../../sports/parts.tsx';
import { useParts } from '../../../sports/parts-context.ts';
import { StableLayout } from '../layout-stability/stable-layout.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { MatchHead } from './match-head.tsx';
import * as messages from './messages.ts';

const NEWEST = 8;

/** A match that stays current, with the newest of its timeline. */
export default function SidePanelMatch({ snapshot }: { readonly snapshot: Snapshot }): ReactNode {
  return (
    <WithParts sport={snapshot.summary.sport}>
      <CurrentMatch snapshot={snapshot} />
    </WithParts>
  );
}

const CurrentMatch = ({ snapshot: initial }: { readonly snapshot: Snapshot }) => {
  const live = useLive();
  const [store] = useState(() => matchStore(live, initial));
  useEffect(() => store.adopt(initial), [store, initial]);
  const current = useMatch(store);
  const { match, summary } = current;
  const { story } = useParts(summary);
  const { Score, isOnTimeline } = story;
  // Of the few lines that there is room for, none is for words.
  const incidents = current.incidents.filter((one) => one.type !== 'note' && isOnTimeline(one));
  return (
    <StableLayout of={[current]}>
      <MatchHead snapshot={current} renderedAt={initial.serverTime} isBeside />
      {Score !== undefined && <Score match={match} summary={summary} />}
      {incidents.length > 0 && (
        <section className="mt-6" aria-label={messages.TIMELINE}>
          <Timeline incidents={incidents} match={match} story={story} atMost={NEWEST} />
        </section>
      )}
      <p className="mt-4 text-[0.9375rem]">
        <Link href={matchPath(match)} prefetch={false} className="underline">
          {messages.WHOLE_MATCH}
        </Link>
      </p>
    </StableLayout>
  );
};
