'use client';

import type { Summary } from '@scoreline/match';
import { useEffect, useRef, useState } from 'react';
import { useSettings } from '../settings/use-settings.ts';
import { announcement } from './announcement.ts';

export interface Announced {
  readonly id: string;
  readonly names: { readonly home: string; readonly away: string };
  readonly summary: Summary;
  /** The fan follows it, or has opened its page. */
  readonly isFollowed: boolean;
}

/** Says goals aloud, politely and once, to whoever listens to the page rather than looks at it. */
export const Announcer = ({ matches }: { readonly matches: readonly Announced[] }) => {
  const known = useRef(new Map<string, Summary>());
  const [said, setSaid] = useState({ text: '', times: 0 });
  const { announce } = useSettings();
  useEffect(() => {
    const news: string[] = [];
    for (const { id, names, summary, isFollowed } of matches) {
      const before = known.current.get(id);
      known.current.set(id, summary);
      const said = before === undefined ? null : announcement(before, summary, names);
      if (said !== null && (announce === 'all' || (announce === 'followed' && isFollowed))) news.push(said);
    }
    if (news.length > 0) setSaid(({ times }) => ({ text: news.join(' '), times: times + 1 }));
  }, [matches, announce]);
  return (
    <p aria-live="polite" className="sr-only" data-testid="announcer">
      {/* The same words again (a second goal, after the first was cancelled) are news only as another element. */}
      <span key={said.times}>{said.text}</span>
    </p>
  );
};
