'use client';

import { useTurns } from './use-turns.ts';

/** A figure that turns over once when it changes, like a split-flap board. */
export const Flip = ({ value }: { readonly value: string | number }) => {
  const turns = useTurns(value);
  return (
    <span key={turns} className={turns > 0 ? 'flip inline-block' : 'inline-block'}>
      {value}
    </span>
  );
};
