'use client';

import {
  CARDS,
  type Command,
  GOAL_KINDS,
  type Incident,
  isFootball,
  type MatchState,
  other,
  PENALTY_MISSES,
  type Side,
} from '@scoreline/match';
import { useState } from 'react';
import { Button, Field, INPUT } from '../admin/control.tsx';
import { change, changeOf, type Draft, type DraftField, draftOf, fieldsOf } from './amendment.ts';
import { Choice } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import { PlayerPick } from './player-pick.tsx';
import { PreviewLine } from './preview-line.tsx';
import { CARD_NAMES, describeIncident, GOAL_KIND_NAMES, MISS_NAMES } from './wording.ts';

interface Props {
  readonly incident: Incident;
  readonly state: MatchState;
  readonly now: number;
  readonly send: (command: Command) => void;
  readonly close: () => void;
}

/** Corrects one incident: who and what it was, or that it was not. Says what the score will be before it is sent. */
export const IncidentDialog = ({ incident, state, now, send, close }: Props) => {
  const { names } = state.setup;
  const [draft, setDraft] = useState(() => draftOf(incident));
  const [reason, setReason] = useState('Entered by mistake');
  const fields = fieldsOf(incident);
  const made = changeOf(incident, draft);
  const finish = (command: Command) => {
    send(command);
    close();
  };
  const amend: Command | null =
    made.kind === 'changed'
      ? { type: 'amendIncident', incidentId: incident.id, changes: made.changes }
      : null;
  const strike: Command = { type: 'voidIncident', incidentId: incident.id, reason: reason.trim() };
  const restore: Command = { type: 'restoreIncident', incidentId: incident.id };

  return (
    <Dialog title={describeIncident(incident, names)} close={close}>
      {incident.state === 'inForce' && fields.length > 0 && (
        <form
          className="flex flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            if (amend !== null) finish(amend);
          }}
        >
          {fields.map((field) => (
            <DraftInput
              key={field}
              field={field}
              draft={draft}
              state={state}
              edit={(to) => setDraft(change(draft, to))}
            />
          ))}
          {made.kind === 'fault' && <p className="font-semibold text-wrong">{made.message}</p>}
          {amend !== null && <PreviewLine state={state} command={amend} now={now} />}
          <div className="sticky -bottom-4 -mx-4 border-t border-hairline bg-paper p-4">
            <Button type="submit" look="main" disabled={amend === null} className="w-full">
              Save changes
            </Button>
          </div>
        </form>
      )}
      {incident.state === 'inForce' && (
        <form
          className="flex flex-col gap-3 border-t border-hairline pt-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') finish(strike);
          }}
        >
          <Field id="strike-reason" label="Strike it out because">
            <input
              id="strike-reason"
              value={reason}
              required
              maxLength={200}
              onChange={({ target }) => setReason(target.value)}
              className={INPUT}
            />
          </Field>
          <PreviewLine state={state} command={strike} now={now} />
          <Button type="submit" look="grave" disabled={reason.trim() === ''}>
            Strike out
          </Button>
        </form>
      )}
      {incident.state === 'voided' && (
        <>
          <p>Struck out{incident.correction === undefined ? '.' : `: ${incident.correction}`}</p>
          <PreviewLine state={state} command={restore} now={now} />
          <Button look="main" onClick={() => finish(restore)}>
            Restore
          </Button>
        </>
      )}
      {incident.state === 'cancelled' && (
        <p>Cancelled after a review. Undo the closing of the review to bring it back.</p>
      )}
    </Dialog>
  );
};

interface InputProps {
  readonly field: DraftField;
  readonly draft: Draft;
  readonly state: MatchState;
  readonly edit: (to: Partial<Draft>) => void;
}

const DraftInput = ({ field, draft, state, edit }: InputProps) => {
  const { names } = state.setup;
  const ofSide = draft.kind === 'ownGoal' ? other(draft.side) : draft.side;
  const pick = (label: string, side: Side, key: 'player' | 'assist' | 'off' | 'on') => {
    const onPitch = isFootball(state) ? state.detail[side].onPitch : null;
    const lineup = state.lineups[side];
    const bench = lineup?.bench.map(({ id }) => id) ?? null;
    return (
      <PlayerPick
        label={label}
        lineup={lineup}
        first={key === 'on' ? bench : onPitch}
        value={draft[key]}
        choose={(player) => edit({ [key]: player })}
      />
    );
  };
  switch (field) {
    case 'player':
      return pick('Player', ofSide, 'player');
    case 'assist':
      return draft.kind === 'ownGoal' ? null : pick('Assist', draft.side, 'assist');
    case 'off':
      return pick('Off', draft.side, 'off');
    case 'on':
      return pick('On', draft.side, 'on');
    case 'side':
      return (
        <Choice
          label="Side"
          options={[
            ['home', names.home],
            ['away', names.away],
          ]}
          value={draft.side}
          choose={(side) => edit({ side })}
        />
      );
    case 'kind':
      return (
        <Choice
          label="Kind"
          options={GOAL_KINDS.map((kind) => [kind, GOAL_KIND_NAMES[kind]] as const)}
          value={draft.kind}
          choose={(kind) => edit({ kind })}
        />
      );
    case 'card':
      return (
        <Choice
          label="Card"
          options={CARDS.map((card) => [card, CARD_NAMES[card]] as const)}
          value={draft.card}
          choose={(card) => edit({ card })}
        />
      );
    case 'miss':
      return (
        <Choice
          label="How"
          options={PENALTY_MISSES.map((miss) => [miss, MISS_NAMES[miss]] as const)}
          value={draft.miss}
          choose={(miss) => edit({ miss })}
        />
      );
    case 'scored':
      return (
        <Choice
          label="Kick"
          options={[
            ['scored', 'Scored'],
            ['missed', 'Missed'],
          ]}
          value={draft.scored ? 'scored' : 'missed'}
          choose={(value) => edit({ scored: value === 'scored' })}
        />
      );
    case 'concussion':
      return (
        <label className="flex min-h-12 items-center gap-3">
          <input
            type="checkbox"
            checked={draft.concussion}
            onChange={({ target }) => edit({ concussion: target.checked })}
            className="size-6 accent-ink"
          />
          For a concussion, beyond the limit
        </label>
      );
    case 'minute':
      return (
        <Field id="incident-minute" label="Minute" hint="As 67 or 45+2.">
          <input
            id="incident-minute"
            inputMode="text"
            autoComplete="off"
            aria-describedby="incident-minute-hint"
            value={draft.minute}
            onChange={({ target }) => edit({ minute: target.value })}
            className={INPUT}
          />
        </Field>
      );
    case 'minutes':
      return (
        <Field id="incident-minutes" label="Minutes">
          <input
            id="incident-minutes"
            inputMode="numeric"
            autoComplete="off"
            value={draft.minutes}
            onChange={({ target }) => edit({ minutes: target.value })}
            className={INPUT}
          />
        </Field>
      );
    case 'staff':
      return draft.player === null ? (
        <Field id="incident-staff" label="Or a member of the staff">
          <input
            id="incident-staff"
            autoComplete="off"
            maxLength={80}
            value={draft.staff}
            onChange={({ target }) => edit({ staff: target.value })}
            className={INPUT}
          />
        </Field>
      ) : null;
    default:
      return field satisfies never;
  }
};
