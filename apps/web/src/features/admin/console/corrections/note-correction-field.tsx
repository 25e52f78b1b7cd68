import { useState } from 'react';
import { NOTE_SHOWN_AS_CORRECTED } from '../messages.ts';
import { NoteField } from '../notes/note-field.tsx';

interface Props {
  /** The words as they stand. */
  readonly was: string;
  readonly onType: (typed: string) => void;
}

/** The words of a note that is corrected, or changed before it is sent again. */
export const NoteCorrectionField = ({ was, onType }: Props) => {
  const [typed, setTyped] = useState(was);
  return (
    <NoteField
      id="incident-note"
      hint={NOTE_SHOWN_AS_CORRECTED}
      value={typed}
      edit={(text) => {
        setTyped(text);
        onType(text);
      }}
    />
  );
};
