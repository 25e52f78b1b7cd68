'use client';

import { useServerNow } from '@scoreline/live/react';
import type { Summary } from '@scoreline/match';
import { useReader } from '../day/reader-context.tsx';
import { statusLabel, type Tone } from './status-label.ts';

const COLOURS: Readonly<Record<Tone, string>> = {
  ahead: 'text-ink',
  live: 'text-signal',
  over: 'text-muted',
  off: 'text-muted',
};

/** The status or the running minute, in the score's face. Long words are set smaller, the column stays. */
export const StatusCell = ({
  summary,
  renderedAt,
  className = '',
}: {
  readonly summary: Summary;
  readonly renderedAt: number;
  readonly className?: string;
}) => {
  const now = useServerNow(1000, renderedAt);
  const { zone, locale } = useReader();
  const { text, tone } = statusLabel(summary, now, zone, locale);
  const size = text.length > 7 ? 'text-[1.05rem]' : 'text-[1.35rem]';
  return (
    // Another text, another element: where it is centred the same one would begin somewhere else, and jump.
    <span
      key={text}
      className={`font-figures whitespace-nowrap ${size} ${COLOURS[tone]} ${className}`}
      data-testid="status"
    >
      {text}
    </span>
  );
};
