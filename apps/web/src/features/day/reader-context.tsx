'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Reader } from './reader.ts';

const ReaderContext = createContext<Reader>({ zone: 'UTC', locale: 'en-GB' });

/** Says to everything below it for whom the page was rendered. */
export const ReaderProvider = ({
  reader,
  children,
}: {
  readonly reader: Reader;
  readonly children: ReactNode;
}) => <ReaderContext value={reader}>{children}</ReaderContext>;

export const useReader = (): Reader => useContext(ReaderContext);
