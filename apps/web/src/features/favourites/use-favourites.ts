'use client';

import { useSyncExternalStore } from 'react';
import {
  FAVOURITES_KEY,
  type Favourites,
  movedPin,
  NO_FAVOURITES,
  parseFavourites,
  type Starred,
  toggled,
} from './favourites.ts';
import { kept } from './kept.ts';

const store = kept(FAVOURITES_KEY, NO_FAVOURITES, parseFavourites);

/** What the fan has starred on this device; none while rendering on the server. */
export const useFavourites = (): Favourites =>
  useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);

export const toggleStar = (kind: Starred, id: string): void =>
  store.change((favourites) => toggled(favourites, kind, id));

/** One place up or down among the pinned competitions that are shown. */
export const movePin = (shown: readonly string[], id: string, by: -1 | 1): void =>
  store.change((favourites) => movedPin(favourites, shown, id, by));
