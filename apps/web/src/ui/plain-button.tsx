'use client';

import type { ComponentProps } from 'react';
import { useIsHydrated } from './use-is-hydrated.ts';

/**
 * A button without a look of its own. It is off until the page's script runs, because a press on the server's HTML would
 * be lost. One that sends a form is on: the browser can do that by itself.
 */
export const PlainButton = ({ type = 'button', disabled = false, ...rest }: ComponentProps<'button'>) => {
  const isReady = useIsHydrated();
  // biome-ignore lint/correctness/noRestrictedElements: the one place.
  return <button type={type} disabled={disabled || (type === 'button' && !isReady)} {...rest} />;
};
