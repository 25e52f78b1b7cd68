'use client';

import { useCallback, useEffect, useState } from 'react';

const STORED = 'scoreline.sunlight';

/** Black on white and nothing between, for a screen in the sun. Kept on the device. */
export const useSunlight = () => {
  const [isOn, setOn] = useState(false);
  useEffect(() => setOn(window.localStorage.getItem(STORED) === 'on'), []);
  const turn = useCallback((on: boolean) => {
    window.localStorage.setItem(STORED, on ? 'on' : 'off');
    setOn(on);
  }, []);
  return { isOn, turn };
};
