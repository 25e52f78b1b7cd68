'use client';

import { useSyncExternalStore } from 'react';
import { createDeviceStorage } from '../device-storage/device-storage.ts';
import {
  FAVOURITES_KEY,
  type FavouriteKind,
  type Favourites,
  movedPin,
  NO_FAVOURITES,
  parseFavourites,
  toggled,
} from './favourites.ts';

const store = createDeviceStorage(FAVOURITES_KEY, NO_FAVOURITES, parseFavourites);

/** What the fan has starred on this device; none while rendering on the server. */
export const useFavourites = (): Favourites =>
  useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);

export const toggleStar = (kind: FavouriteKind, id: string): void =>
  store.change((favourites) => toggled(favourites, kind, id));

/** One place up or down among the pinned competitions that are shown. */
export const movePin = (shown: readonly string[], id: string, by: -1 | 1): void =>
  store.change((favourites) => movedPin(favourites, shown, id, by));
