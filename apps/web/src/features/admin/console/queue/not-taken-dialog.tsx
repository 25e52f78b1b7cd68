'use client';

import type { Command, Incident, MatchState } from '@scoreline/match';
import { useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { describeIncident, describePeople } from '../../match-log/wording.ts';
import { CommandFields, canEdit } from '../corrections/command-fields.tsx';
import { commandName } from '../corrections/command-name.ts';
import { PreviewLine } from '../corrections/preview-line.tsx';
import * as messages from '../messages.ts';
import { NOTE_FAULT } from '../notes/note-text.ts';
import type { NotTakenCommand, QueuedCommand } from './queue-state.ts';

interface Props {
  readonly items: readonly NotTakenCommand[];
  readonly state: MatchState;
  readonly now: number;
  /** What others recorded that the scorer of a command had not seen. */
  readonly theirsOf: (item: QueuedCommand) => readonly Incident[];
  readonly sendAgain: (commandId: string, changed?: Command) => void;
  readonly drop: (commandId: string) => void;
  readonly close: () => void;
}

/** What the server did not take: nothing of it is lost until somebody has decided. */
export const NotTakenDialog = ({ items, ...props }: Props) => (
  <Dialog title={messages.NOT_ACCEPTED} close={props.close}>
    {items.length === 0 && <p>{messages.ALL_RESOLVED}</p>}
    {items.length > 1 && (
      <div>
        <Button
          onClick={() => {
            for (const { item } of items) props.sendAgain(item.commandId);
          }}
        >
          {messages.resendAll(items.length)}
        </Button>
      </div>
    )}
    <ul className="flex flex-col gap-6">
      {items.map((one) => (
        <li key={one.item.commandId} data-command={one.item.commandId}>
          <Undecided one={one} {...props} />
        </li>
      ))}
    </ul>
  </Dialog>
);

const timeOf = (instant: number): string =>
  new Date(instant).toLocaleTimeString(undefined, { hour12: false });

const Undecided = ({
  one,
  state,
  now,
  theirsOf,
  sendAgain,
  drop,
}: Omit<Props, 'items' | 'close'> & { readonly one: NotTakenCommand }) => {
  const { item, kind } = one;
  const [isChanging, setChanging] = useState(false);
  const isConflict = kind === 'conflict';
  return (
    <div className="flex flex-col gap-3 border-l-4 border-wrong pl-3">
      <p className="text-wrong">
        {one.rule !== undefined && <span className="font-semibold">{one.rule} </span>}
        {isConflict ? messages.CONFLICT : one.detail}
      </p>
      <div className={isConflict ? 'grid grid-cols-2 gap-3' : ''}>
        <div>
          {isConflict && <h3 className="text-sm text-muted">{messages.YOURS}</h3>}
          <p className="font-semibold">{commandName(item.command, state)}</p>
          <p className="text-sm text-muted">{messages.tappedAt(timeOf(item.at))}</p>
        </div>
        {isConflict && <Theirs incidents={theirsOf(item)} state={state} />}
      </div>
      {isChanging ? (
        <ChangeForm
          command={item.command}
          state={state}
          now={now}
          send={(changed) => sendAgain(item.commandId, changed)}
        />
      ) : (
        <>
          <PreviewLine state={state} command={item.command} now={now} />
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => sendAgain(item.commandId)}>
              {isConflict ? messages.RECORD_MINE_TOO : messages.SEND_AGAIN}
            </Button>
            {canEdit(item.command, state) && (
              <Button onClick={() => setChanging(true)}>{messages.EDIT_COMMAND}</Button>
            )}
            <Button look="grave" onClick={() => drop(item.commandId)}>
              {isConflict ? messages.KEEP_THEIRS : messages.DISCARD}
            </Button>
          </div>
        </>
      )}
    </div>
  );
};

const recordedText = (people: string | null, time: string): string =>
  people === null ? messages.recordedAt(time) : messages.recordedByAt(people, time);

const Theirs = ({
  incidents,
  state,
}: {
  readonly incidents: readonly Incident[];
  readonly state: MatchState;
}) => (
  <div>
    <h3 className="text-sm text-muted">{messages.THEIRS}</h3>
    {incidents.length === 0 && <p>{messages.THEIR_CORRECTION}</p>}
    {incidents.slice(-3).map((incident) => (
      <div key={incident.id}>
        <p className="font-semibold">{describeIncident(incident, state.setup.names, state.setup.sport)}</p>
        <p className="text-sm text-muted">
          {recordedText(describePeople(incident, state.setup.sport), timeOf(incident.at))}
        </p>
      </div>
    ))}
    {incidents.length > 3 && (
      <p className="text-sm text-muted">{messages.andEarlier(incidents.length - 3)}</p>
    )}
  </div>
);

interface ChangeProps {
  readonly command: Command;
  readonly state: MatchState;
  readonly now: number;
  readonly send: (changed: Command) => void;
}

const ChangeForm = ({ command, state, now, send }: ChangeProps) => {
  const [changed, setChanged] = useState<Command | null>(command);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed !== null) send(changed);
      }}
    >
      <CommandFields command={command} state={state} onChange={setChanged} />
      {changed === null ? (
        <p className="font-semibold text-wrong">
          {command.type === 'addNote' ? NOTE_FAULT : messages.WRONG_MINUTE}
        </p>
      ) : (
        <PreviewLine state={state} command={changed} now={now} />
      )}
      <Button type="submit" look="main" disabled={changed === null}>
        {messages.SEND_EDITED}
      </Button>
    </form>
  );
};
