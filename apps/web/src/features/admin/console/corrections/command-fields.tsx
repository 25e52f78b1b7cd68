import type { Command, MatchState } from '@scoreline/match';
import { useState } from 'react';
import { adminOf } from '../../../../sports/admins.ts';
import { NoteField } from '../notes/note-field.tsx';
import { noteOf } from '../notes/note-text.ts';

/** Whether something of a command can be changed before it is sent again. */
export const canEdit = (command: Command, { setup }: MatchState): boolean =>
  command.type === 'addNote' || adminOf(setup.sport).corrections.canEdit(command);

interface Props {
  readonly command: Command;
  readonly state: MatchState;
  /** Null while what is typed makes no command. */
  readonly onChange: (command: Command | null) => void;
}

/** The fields in which a command is changed before it is sent again. */
export const CommandFields = ({ command, state, onChange }: Props) => {
  const Fields = adminOf(state.setup.sport).corrections.CommandFields;
  return command.type === 'addNote' ? (
    <NoteCommandField was={command.text} onChange={onChange} />
  ) : (
    <Fields command={command} state={state} onChange={onChange} />
  );
};

const NoteCommandField = ({ was, onChange }: { readonly was: string } & Pick<Props, 'onChange'>) => {
  const [typed, setTyped] = useState(was);
  return (
    <NoteField
      id="incident-note"
      hint="Shown as corrected."
      value={typed}
      edit={(next) => {
        setTyped(next);
        const text = noteOf(next);
        onChange(text === null ? null : { type: 'addNote', text });
      }}
    />
  );
};
