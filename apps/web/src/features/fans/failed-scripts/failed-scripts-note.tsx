'use client';

import { useEffect } from 'react';
import * as messages from './messages.ts';

/** What a page says whose scripts did not load; see `FAILED_SCRIPTS_SCRIPT`, which looks for the mark that this one leaves. */
export const FailedScriptsNote = () => {
  useEffect(() => document.documentElement.setAttribute('data-running', ''), []);
  return (
    <p className="failed-scripts-note" data-testid="failed-scripts-note">
      {messages.NOT_UPDATING}
    </p>
  );
};
