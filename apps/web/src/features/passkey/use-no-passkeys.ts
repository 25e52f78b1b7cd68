import { useSyncExternalStore } from 'react';
import { whyNoPasskeys } from './passkey.ts';

const never = () => () => {};

/** Why no passkey can be used here; null when one can. In the HTML from the server nobody knows, which is `undefined`. */
export const useNoPasskeys = (): string | null | undefined =>
  useSyncExternalStore(never, whyNoPasskeys, () => undefined);
