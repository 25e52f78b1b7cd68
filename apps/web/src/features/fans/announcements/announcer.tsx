'use client';

import type { Summary } from '@scoreline/match';
import { useEffect, useRef, useState } from 'react';
import { useSettings } from '../settings/use-settings.ts';

export interface AnnouncedMatch {
  readonly id: string;
  readonly names: { readonly home: string; readonly away: string };
  readonly summary: Summary;
  /** The fan follows it, or has opened its page. */
  readonly isFollowed: boolean;
}

type Announce = typeof import('./announcement.ts').announcement;

/** As long as anybody may still be listening to one. The oldest goes without a word. */
const KEPT = 10;

interface Announcement {
  readonly number: number;
  readonly text: string;
}

/** Says goals aloud, politely and once, to whoever listens to the page rather than looks at it. */
export const Announcer = ({ matches }: { readonly matches: readonly AnnouncedMatch[] }) => {
  const known = useRef(new Map<string, Summary>());
  const [said, setSaid] = useState<readonly Announcement[]>([]);
  const { announce } = useSettings();
  const [say, setSay] = useState<Announce | null>(null);
  // Nothing is said before something has changed, so a page shows its scores first and then loads the words.
  useEffect(() => {
    const load = async () => {
      const { announcement } = await import('./announcement.ts');
      setSay(() => announcement);
    };
    // Without them a page goes on showing everything.
    load().catch(() => {});
  }, []);
  useEffect(() => {
    const news: string[] = [];
    for (const { id, names, summary, isFollowed } of matches) {
      const before = known.current.get(id);
      // What changed before the words came is said when they are here.
      if (before !== undefined && say === null) continue;
      known.current.set(id, summary);
      const text = before === undefined || say === null ? null : say(before, summary, names);
      if (text !== null && (announce === 'all' || (announce === 'followed' && isFollowed))) news.push(text);
    }
    if (news.length === 0) return;
    setSaid((earlier) => {
      const next = (earlier.at(-1)?.number ?? 0) + 1;
      return [...earlier, ...news.map((text, index) => ({ number: next + index, text }))].slice(-KEPT);
    });
  }, [matches, announce, say]);
  return (
    <div aria-live="polite" className="sr-only" data-testid="announcer">
      {/* Each is an element of its own and stays a while: one that is replaced by the next goal may never be said. */}
      {said.map(({ number, text }) => (
        <p key={number}>{text}</p>
      ))}
    </div>
  );
};
