'use client';

import { useState } from 'react';

/** How often a value has changed since the component was first shown: 0 for one that came with the page. */
export const useChangeCount = (value: string | number): number => {
  const [shown, setShown] = useState({ value, turns: 0 });
  if (shown.value === value) return shown.turns;
  // Setting state while rendering makes React render again at once, before anything is painted.
  setShown({ value, turns: shown.turns + 1 });
  return shown.turns + 1;
};
