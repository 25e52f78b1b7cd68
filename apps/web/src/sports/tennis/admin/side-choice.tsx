'use client';

import { type PerSide, SIDES, type Side } from '@scoreline/match';
import { useState } from 'react';
import { Choice } from '../../../ui/choice.tsx';

interface SideProps {
  readonly was: Side;
  readonly names: PerSide<string>;
  readonly onChange: (side: Side) => void;
}

/** Who won the point. */
export const SideChoice = ({ was, names, onChange }: SideProps) => {
  const [side, setSide] = useState(was);
  return (
    <Choice
      label="Side"
      options={SIDES.map((one) => [one, names[one]] as const)}
      value={side}
      choose={(one) => {
        setSide(one);
        onChange(one);
      }}
    />
  );
};
