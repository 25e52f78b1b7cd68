'use client';

import { type PerSide, type RallyAmendment, type RallyCommand, SIDES, type Side } from '@scoreline/match';
import { useState } from 'react';
import { Choice } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { RallySportIncident } from '../rallies-by-set.ts';

interface Value {
  readonly side: Side;
  readonly player: string;
}

interface Props {
  readonly was: Value;
  readonly names: PerSide<string>;
  readonly hasPlayer: boolean;
  readonly onChange: (value: Value) => void;
}

/** Whose it is, and where somebody can be named who it was. */
const Fields = ({ was, names, hasPlayer, onChange }: Props) => {
  const [value, setValue] = useState(was);
  const edit = (next: Value) => {
    setValue(next);
    onChange(next);
  };
  return (
    <>
      <Choice
        label="Side"
        options={SIDES.map((one) => [one, names[one]] as const)}
        value={value.side}
        choose={(side) => edit({ ...value, side })}
      />
      {hasPlayer && (
        <TextField
          id="rally-player"
          label="Player"
          autoComplete="off"
          maxLength={80}
          value={value.player}
          edit={(player) => edit({ ...value, player })}
        />
      )}
    </>
  );
};

type Amendable = Extract<RallySportIncident, { type: 'rally' | 'timeOut' | 'sanction' }>;
type Editable = Extract<RallyCommand, { type: 'recordRally' | 'takeTimeOut' }>;

/** The match of a form, as far as the form needs it. */
export interface Named {
  readonly setup: { readonly names: PerSide<string> };
}

type Change = { readonly kind: 'same' } | { readonly kind: 'changed'; readonly changes: RallyAmendment };

const isEditable = (command: { readonly type: string }): command is Editable =>
  command.type === 'recordRally' || command.type === 'takeTimeOut';

const isAmendable = (incident: RallySportIncident): incident is Amendable =>
  incident.type === 'rally' || incident.type === 'timeOut' || incident.type === 'sanction';

const playerOf = (incident: Amendable): string =>
  incident.type === 'timeOut' ? '' : (incident.player?.name ?? '');

const changeOf = (incident: Amendable, { side, player }: Value): Change => {
  const name = player.trim();
  const changes = {
    ...(side === incident.side ? {} : { side }),
    ...(name === playerOf(incident) ? {} : { player: name === '' ? null : { name } }),
  };
  return Object.keys(changes).length === 0 ? { kind: 'same' } : { kind: 'changed', changes };
};

export interface AmendProps {
  readonly incident: RallySportIncident;
  readonly state: Named;
  onChange(change: Change): void;
}

export interface CommandProps {
  readonly command: { readonly type: string };
  readonly state: Named;
  onChange(command: Editable | null): void;
}

/** How points and what happens between them are corrected, in every sport of rallies. */
export const rallyCorrections = {
  canAmend: isAmendable,
  AmendFields: ({ incident, state, onChange }: AmendProps) =>
    isAmendable(incident) && (
      <Fields
        was={{ side: incident.side, player: playerOf(incident) }}
        names={state.setup.names}
        hasPlayer={incident.type !== 'timeOut'}
        onChange={(value) => onChange(changeOf(incident, value))}
      />
    ),
  canEdit: isEditable,
  CommandFields: ({ command, state, onChange }: CommandProps) =>
    isEditable(command) && (
      <Fields
        was={{ side: command.side, player: '' }}
        names={state.setup.names}
        hasPlayer={false}
        // How it was won says nothing about a point that the other side won.
        onChange={({ side }) => onChange(side === command.side ? command : { type: command.type, side })}
      />
    ),
  hasPeople: true,
  addPrompt: ({ type }: RallySportIncident): string | null =>
    type === 'rally' || type === 'sanction' ? 'Add player' : null,
};
