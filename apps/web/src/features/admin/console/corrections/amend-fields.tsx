import type { Incident, MatchState } from '@scoreline/match';
import { useState } from 'react';
import { adminOf } from '../../../../sports/admins.ts';
import { NoteField } from '../notes/note-field.tsx';
import { changeOfNote, type NoteOrIncidentChange } from './note-change.ts';

interface Props {
  readonly incident: Incident;
  readonly state: MatchState;
  readonly onChange: (change: NoteOrIncidentChange) => void;
}

/** The fields in which an incident is corrected. */
export const AmendFields = ({ incident, state, onChange }: Props) => {
  const Fields = adminOf(state.setup.sport).corrections.AmendFields;
  return incident.type === 'note' ? (
    <NoteFields was={incident.text} onChange={onChange} />
  ) : (
    <Fields incident={incident} state={state} onChange={onChange} />
  );
};

const NoteFields = ({ was, onChange }: { readonly was: string } & Pick<Props, 'onChange'>) => {
  const [typed, setTyped] = useState(was);
  return (
    <NoteField
      id="incident-note"
      hint="Shown as corrected."
      value={typed}
      edit={(text) => {
        setTyped(text);
        onChange(changeOfNote(was, text));
      }}
    />
  );
};
