'use client';

import { useEffect } from 'react';

/** What a page says whose scripts did not load; see `WATCH`, which looks for the mark that this one leaves. */
export const StalledNote = () => {
  useEffect(() => document.documentElement.setAttribute('data-running', ''), []);
  return (
    <p className="stalled-note" data-testid="stalled-note">
      Part of this page did not load, so the scores on it stand still. It is read again every half minute.
    </p>
  );
};
