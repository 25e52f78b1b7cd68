'use client';

import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { useIsHydrated } from './use-is-hydrated.ts';

interface Props {
  readonly isBusy: boolean;
  readonly children: ReactNode;
}

/** Sends its form. Off until the page's script runs, so that a quick Enter is not sent the browser's own way. */
export const SubmitButton = ({ isBusy, children }: Props) => {
  const isReady = useIsHydrated();
  return (
    <Button type="submit" look="main" disabled={isBusy || !isReady} aria-busy={isBusy}>
      {children}
    </Button>
  );
};
