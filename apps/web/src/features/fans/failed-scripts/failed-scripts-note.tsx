'use client';

import { useEffect } from 'react';

/** What a page says whose scripts did not load; see `FAILED_SCRIPTS_SCRIPT`, which looks for the mark that this one leaves. */
export const FailedScriptsNote = () => {
  useEffect(() => document.documentElement.setAttribute('data-running', ''), []);
  return (
    <p className="failed-scripts-note" data-testid="failed-scripts-note">
      Part of this page did not load, so the scores on it stand still. It is read again every half minute.
    </p>
  );
};
