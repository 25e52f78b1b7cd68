import type { Incident, MatchState } from '@scoreline/match';
import { adminOf } from '../../../../sports/admins.ts';
import { changeOfNote, type NoteOrIncidentChange } from './note-change.ts';
import { NoteCorrectionField } from './note-correction-field.tsx';

interface Props {
  readonly incident: Incident;
  readonly state: MatchState;
  readonly onChange: (change: NoteOrIncidentChange) => void;
}

/** The fields in which an incident is corrected. */
export const AmendFields = ({ incident, state, onChange }: Props) => {
  const Fields = adminOf(state.setup.sport).corrections.AmendFields;
  return incident.type === 'note' ? (
    <NoteCorrectionField was={incident.text} onType={(text) => onChange(changeOfNote(incident.text, text))} />
  ) : (
    <Fields incident={incident} state={state} onChange={onChange} />
  );
};
