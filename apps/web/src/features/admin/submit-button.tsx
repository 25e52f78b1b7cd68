'use client';

import type { ReactNode } from 'react';
import { Button } from './control.tsx';
import { useIsRunning } from './use-is-running.ts';

interface Props {
  readonly isBusy: boolean;
  readonly children: ReactNode;
}

/** Sends its form. Off until the page's script runs, so that a quick Enter is not sent the browser's own way. */
export const SubmitButton = ({ isBusy, children }: Props) => {
  const isReady = useIsRunning();
  return (
    <Button type="submit" look="main" disabled={isBusy || !isReady} aria-busy={isBusy}>
      {children}
    </Button>
  );
};
