'use client';

import { useSyncExternalStore } from 'react';
import { createDeviceStorage } from '../device-storage/device-storage.ts';
import { DEFAULT_SETTINGS, parseSettings, SETTINGS_KEY, type Settings } from './settings.ts';

const store = createDeviceStorage(SETTINGS_KEY, DEFAULT_SETTINGS, parseSettings);

export const useSettings = (): Settings =>
  useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot);

export const changeSettings = (change: Partial<Settings>): void =>
  store.change((settings) => ({ ...settings, ...change }));
