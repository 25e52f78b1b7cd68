'use client';

import { useEffect } from 'react';

/** Keeps the screen awake while `isOn`, again after the page was away. Where the browser cannot, it does not. */
export const useWakeLock = (isOn: boolean) => {
  useEffect(() => {
    if (!isOn || !('wakeLock' in navigator)) return;
    let held: WakeLockSentinel | null = null;
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      held = await navigator.wakeLock.request('screen').catch(() => null);
      if (isOver) await held?.release();
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', ask);
      void held?.release();
    };
  }, [isOn]);
};
