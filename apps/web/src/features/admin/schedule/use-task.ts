'use client';

import { useState } from 'react';
import { ScheduleError } from './create-schedule.ts';

/** Runs something that may fail with a {@link ScheduleError}, one at a time, and says why it did. */
export const useTask = () => {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const run = async (task: () => Promise<void>) => {
    setBusy(true);
    setFault(null);
    try {
      await task();
    } catch (error) {
      if (!(error instanceof ScheduleError)) throw error;
      setFault(error.message);
    } finally {
      setBusy(false);
    }
  };
  return { run, isBusy, fault };
};
