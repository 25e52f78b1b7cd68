import { type PerSide, SIDES, type Side, type TennisTypes } from '@scoreline/match';
import { useState } from 'react';
import { Choice } from '../../../ui/choice.tsx';
import type { SportCorrections } from '../../sport-admin.ts';

interface SideProps {
  readonly was: Side;
  readonly names: PerSide<string>;
  readonly onChange: (side: Side) => void;
}

/** Who won the point. */
const SideChoice = ({ was, names, onChange }: SideProps) => {
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

export const tennisCorrections: SportCorrections<TennisTypes> = {
  canAmend: ({ type }) => type === 'point',
  AmendFields: ({ incident, state, onChange }) =>
    incident.type === 'point' && (
      <SideChoice
        was={incident.side}
        names={state.setup.names}
        onChange={(side) =>
          onChange(side === incident.side ? { kind: 'same' } : { kind: 'changed', changes: { side } })
        }
      />
    ),
  canEdit: ({ type }) => type === 'recordPoint',
  CommandFields: ({ command, state, onChange }) =>
    command.type === 'recordPoint' && (
      <SideChoice
        was={command.side}
        names={state.setup.names}
        // How it was won says nothing about a point that the other side won.
        onChange={(side) => onChange(side === command.side ? command : { type: command.type, side })}
      />
    ),
  hasPeople: false,
  addPrompt: () => null,
};
