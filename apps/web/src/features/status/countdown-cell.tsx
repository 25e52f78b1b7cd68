'use client';

import { useServerNow } from '@scoreline/live/react';
import { countdown } from './countdown.ts';

/** How long until kick-off, changing with the minute. Nothing when that is no question of today. */
export const CountdownCell = ({
  kickoffAt,
  renderedAt,
  isFull = false,
}: {
  readonly kickoffAt: number;
  readonly renderedAt: number;
  readonly isFull?: boolean;
}) => {
  const text = countdown(kickoffAt, useServerNow(1000, renderedAt));
  return text === null ? null : <span data-testid="countdown">{isFull ? text.full : text.short}</span>;
};
