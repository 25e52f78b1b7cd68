import type { TennisTypes } from '@scoreline/match';
import type { SportCorrections } from '../../sport-admin.ts';
import { SideChoice } from './side-choice.tsx';

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
