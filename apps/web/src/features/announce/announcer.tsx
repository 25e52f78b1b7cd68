'use client';

import type { Summary } from '@scoreline/match';
import { useEffect, useRef, useState } from 'react';
import { announcement } from './announcement.ts';

export interface Announced {
  readonly id: string;
  readonly names: { readonly home: string; readonly away: string };
  readonly summary: Summary;
}

/** Says goals aloud, politely, to whoever listens to the page rather than looks at it. */
export const Announcer = ({ matches }: { readonly matches: readonly Announced[] }) => {
  const known = useRef(new Map<string, Summary>());
  const [text, setText] = useState('');
  useEffect(() => {
    const news: string[] = [];
    for (const { id, names, summary } of matches) {
      const before = known.current.get(id);
      known.current.set(id, summary);
      const said = before === undefined ? null : announcement(before, summary, names);
      if (said !== null) news.push(said);
    }
    if (news.length > 0) setText(news.join(' '));
  }, [matches]);
  return (
    <p aria-live="polite" className="sr-only" data-testid="announcer">
      {text}
    </p>
  );
};
