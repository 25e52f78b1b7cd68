'use client';

import { useLayoutEffect } from 'react';
import { NO_FAVOURITES } from './favourites.ts';
import { useFavourites } from './use-favourites.ts';

/**
 * Takes off the style sheet of `PRE_PAINT` in the commit that renders what the device keeps, so that both never show
 * at once. The first commit, which hydrates, still has what every fan gets.
 */
export const usePrePaintCleanup = (): void => {
  const isKnown = useFavourites() !== NO_FAVOURITES;
  useLayoutEffect(() => {
    if (isKnown && document.adoptedStyleSheets.length > 0) document.adoptedStyleSheets = [];
  }, [isKnown]);
};
