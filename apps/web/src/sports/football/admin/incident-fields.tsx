'use client';

import type { CommandOf, FootballState, FootballTypes, IncidentOf } from '@scoreline/match';
import { useState } from 'react';
import type { IncidentChange } from '../../sport-admin.ts';
import { commandFields, commandOf, draftOfCommand } from './command-draft.ts';
import { DraftInput } from './draft-input.tsx';
import { change, changeOf, type Draft, type DraftField, draftOf, fieldsOf } from './incident-draft.ts';

interface DraftProps {
  readonly first: Draft;
  readonly fields: readonly DraftField[];
  readonly state: FootballState;
  readonly edited: (draft: Draft) => void;
}

const DraftFields = ({ first, fields, state, edited }: DraftProps) => {
  const [draft, setDraft] = useState(first);
  return fields.map((field) => (
    <DraftInput
      key={field}
      field={field}
      draft={draft}
      state={state}
      edit={(to) => {
        const next = change(draft, to);
        setDraft(next);
        edited(next);
      }}
    />
  ));
};

interface AmendProps {
  readonly incident: IncidentOf<FootballTypes>;
  readonly state: FootballState;
  readonly onChange: (change: IncidentChange<FootballTypes>) => void;
}

/** The fields in which an incident is corrected. */
export const AmendFields = ({ incident, state, onChange }: AmendProps) => (
  <DraftFields
    first={draftOf(incident)}
    fields={fieldsOf(incident)}
    state={state}
    edited={(draft) => onChange(changeOf(incident, draft))}
  />
);

interface CommandProps {
  readonly command: CommandOf<FootballTypes>;
  readonly state: FootballState;
  readonly onChange: (command: CommandOf<FootballTypes> | null) => void;
}

/** The fields in which a command is changed before it is sent again. */
export const CommandFields = ({ command, state, onChange }: CommandProps) => (
  <DraftFields
    first={draftOfCommand(command)}
    fields={commandFields(command)}
    state={state}
    edited={(draft) => onChange(commandOf(command, draft))}
  />
);
