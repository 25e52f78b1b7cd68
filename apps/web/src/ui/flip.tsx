'use client';

import { useChangeCount } from './use-change-count.ts';

/** A figure that turns over once when it changes, like a split-flap board. */
export const Flip = ({ value }: { readonly value: string | number }) => {
  const turns = useChangeCount(value);
  return (
    <span key={turns} className={turns > 0 ? 'flip inline-block' : 'inline-block'}>
      {value}
    </span>
  );
};
