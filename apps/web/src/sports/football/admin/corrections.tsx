import type { CommandOf, FootballState, FootballTypes, IncidentOf } from '@scoreline/match';
import { useState } from 'react';
import type { IncidentChange, SportCorrections } from '../../sport-admin.ts';
import { commandFields, commandOf, draftOfCommand } from './command-draft.ts';
import { DraftInput } from './draft-input.tsx';
import { change, changeOf, draftOf, fieldsOf } from './incident-draft.ts';

interface AmendProps {
  readonly incident: IncidentOf<FootballTypes>;
  readonly state: FootballState;
  readonly onChange: (change: IncidentChange<FootballTypes>) => void;
}

const AmendFields = ({ incident, state, onChange }: AmendProps) => {
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

const CommandFields = ({ command, state, onChange }: CommandProps) => {
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

const PROMPTS: Readonly<Record<string, string>> = {
  goal: 'Add scorer',
  missedPenalty: 'Add taker',
  card: 'Add player',
  substitution: 'Add players',
  kick: 'Add taker',
};

export const footballCorrections: SportCorrections<FootballTypes> = {
  canAmend: (incident) => fieldsOf(incident).length > 0,
  AmendFields,
  canEdit: (command) => commandFields(command).length > 0,
  CommandFields,
  hasPeople: true,
  addPrompt: ({ type }) => PROMPTS[type] ?? null,
};
