'use client';

import type { CommandOf, FootballState, FootballTypes, IncidentOf } from '@scoreline/match';
import { useState } from 'react';
import type { IncidentChange } from '../../sport-admin.ts';
import { commandFields, commandOf, draftOfCommand } from './command-draft.ts';
import { DraftInput } from './draft-input.tsx';
import { change, changeOf, draftOf, fieldsOf } from './incident-draft.ts';

interface AmendProps {
  readonly incident: IncidentOf<FootballTypes>;
  readonly state: FootballState;
  readonly onChange: (change: IncidentChange<FootballTypes>) => void;
}

/** The fields in which an incident is corrected. */
export const AmendFields = ({ incident, state, onChange }: AmendProps) => {
  const [draft, setDraft] = useState(() => draftOf(incident));
  return fieldsOf(incident).map((field) => (
    <DraftInput
      key={field}
      field={field}
      draft={draft}
      state={state}
      edit={(to) => {
        const next = change(draft, to);
        setDraft(next);
        onChange(changeOf(incident, next));
      }}
    />
  ));
};

interface CommandProps {
  readonly command: CommandOf<FootballTypes>;
  readonly state: FootballState;
  readonly onChange: (command: CommandOf<FootballTypes> | null) => void;
}

/** The fields in which a command is changed before it is sent again. */
export const CommandFields = ({ command, state, onChange }: CommandProps) => {
  const [draft, setDraft] = useState(() => draftOfCommand(command));
  return commandFields(command).map((field) => (
    <DraftInput
      key={field}
      field={field}
      draft={draft}
      state={state}
      edit={(to) => {
        const next = change(draft, to);
        setDraft(next);
        onChange(commandOf(command, next));
      }}
    />
  ));
};
