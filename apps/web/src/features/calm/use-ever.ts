'use client';

import { useState } from 'react';

/** Whether it is so or has been since this was first shown: what had a place keeps it. */
export const useEver = (is: boolean): boolean => {
  const [was, setWas] = useState(is);
  // Setting state while rendering makes React render again at once, before anything is painted.
  if (is && !was) setWas(true);
  return is || was;
};
