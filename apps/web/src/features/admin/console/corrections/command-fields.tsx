import type { Command, MatchState } from '@scoreline/match';
import { adminOf } from '../../../../sports/admins.ts';
import { noteOf } from '../notes/note-text.ts';
import { NoteCorrectionField } from './note-correction-field.tsx';

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
    <NoteCorrectionField
      was={command.text}
      onType={(typed) => {
        const text = noteOf(typed);
        onChange(text === null ? null : { type: 'addNote', text });
      }}
    />
  ) : (
    <Fields command={command} state={state} onChange={onChange} />
  );
};
