'use client';

import type { Command, Incident, MatchState } from '@scoreline/match';
import { useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { describeIncident } from '../../match-log/wording.ts';
import * as messages from '../messages.ts';
import { AmendFields } from './amend-fields.tsx';
import { canAmend } from './can-amend.ts';
import type { NoteOrIncidentChange } from './note-change.ts';
import { PreviewLine } from './preview-line.tsx';

interface Props {
  readonly incident: Incident;
  readonly state: MatchState;
  readonly now: number;
  readonly send: (command: Command) => void;
  readonly close: () => void;
}

/** Corrects one incident: who and what it was, or that it was not. Says what the score will be before it is sent. */
export const IncidentDialog = ({ incident, state, now, send, close }: Props) => {
  const { names, sport } = state.setup;
  const [made, setMade] = useState<NoteOrIncidentChange>({ kind: 'same' });
  const [reason, setReason] = useState(messages.DEFAULT_REASON);
  const finish = (command: Command) => {
    send(command);
    close();
  };
  const amend: Command | null =
    made.kind === 'changed'
      ? { type: 'amendIncident', incidentId: incident.id, changes: made.changes }
      : null;
  const strike: Command = { type: 'voidIncident', incidentId: incident.id, reason: reason.trim() };
  const isReopening = incident.type === 'notice' && incident.notice === 'reopened';
  const restore: Command = { type: 'restoreIncident', incidentId: incident.id };

  return (
    <Dialog title={describeIncident(incident, names, sport)} close={close}>
      {incident.state === 'inForce' && canAmend(incident, sport) && (
        <form
          className="flex flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            if (amend !== null) finish(amend);
          }}
        >
          <AmendFields incident={incident} state={state} onChange={setMade} />
          {made.kind === 'fault' && <p className="font-semibold text-wrong">{made.message}</p>}
          {amend !== null && <PreviewLine state={state} command={amend} now={now} />}
          <div className="sticky -bottom-4 -mx-4 border-t border-hairline bg-paper p-4">
            <Button type="submit" look="main" disabled={amend === null} className="w-full">
              {messages.SAVE_CHANGES}
            </Button>
          </div>
        </form>
      )}
      {incident.state === 'inForce' && isReopening && <p>{messages.HOW_TO_UNDO_REOPENING}</p>}
      {incident.state === 'inForce' && !isReopening && (
        <form
          className="flex flex-col gap-3 border-t border-hairline pt-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') finish(strike);
          }}
        >
          <TextField
            id="strike-reason"
            label={messages.STRIKE_OUT_REASON}
            required
            maxLength={200}
            value={reason}
            edit={setReason}
          />
          <PreviewLine state={state} command={strike} now={now} />
          <Button type="submit" look="grave" disabled={reason.trim() === ''}>
            {messages.STRIKE_OUT}
          </Button>
        </form>
      )}
      {incident.state === 'voided' && (
        <>
          <p>{messages.voided(incident.correction)}</p>
          <PreviewLine state={state} command={restore} now={now} />
          <Button look="main" onClick={() => finish(restore)}>
            {messages.RESTORE}
          </Button>
        </>
      )}
      {incident.state === 'cancelled' && <p>{messages.HOW_TO_RESTORE_CANCELLED}</p>}
    </Dialog>
  );
};
