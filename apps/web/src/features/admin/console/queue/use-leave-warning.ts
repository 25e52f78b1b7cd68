'use client';

import { useEffect } from 'react';

/** Has the browser ask before the page is left while something on it would be lost. */
export const useLeaveWarning = (wouldBeLost: boolean): void => {
  useEffect(() => {
    if (!wouldBeLost) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [wouldBeLost]);
};
