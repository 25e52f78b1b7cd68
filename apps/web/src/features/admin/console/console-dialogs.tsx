'use client';

import type { Command } from '@scoreline/match';
import { IncidentDialog } from './corrections/incident-dialog.tsx';
import { HelpDialog } from './keys/help-dialog.tsx';
import type { ConsoleKey } from './keys/key.ts';
import { allKeys, type KeyMap } from './keys/key-map.ts';
import { QuestionDialog } from './questions/question-dialog.tsx';
import { NotTakenDialog } from './queue/not-taken-dialog.tsx';
import type { ConsoleState, MatchConsole } from './state/match-console.ts';

/** Which dialog is open. */
export type OpenDialog =
  | { readonly kind: 'question'; readonly key: ConsoleKey }
  | { readonly kind: 'incident'; readonly id: string }
  | { readonly kind: 'help' | 'notTaken' };

interface Props {
  readonly open: OpenDialog;
  readonly console: MatchConsole;
  readonly state: ConsoleState;
  readonly keys: KeyMap;
  readonly shortcuts: { readonly isOn: boolean; readonly turn: (isOn: boolean) => void };
  readonly now: number;
  readonly send: (slot: string, command: Command) => void;
  readonly close: () => void;
}

export const ConsoleDialogs = ({ open, console, state, keys, shortcuts, now, send, close }: Props) => {
  const { shown } = state;
  switch (open.kind) {
    case 'notTaken':
      return (
        <NotTakenDialog
          items={state.notTaken}
          state={shown}
          now={now}
          theirsOf={console.theirs}
          sendAgain={console.sendAgain}
          drop={console.drop}
          close={close}
        />
      );
    case 'help':
      return <HelpDialog keys={allKeys(keys)} isOn={shortcuts.isOn} turn={shortcuts.turn} close={close} />;
    case 'question': {
      const { asks, slot } = open.key;
      if (asks === undefined) return null;
      const answer = (command: Command) => {
        send(slot, command);
        close();
      };
      return (
        <QuestionDialog question={asks} of={open.key} state={shown} now={now} answer={answer} close={close} />
      );
    }
    case 'incident': {
      const incident = shown.incidents.find(({ id }) => id === open.id);
      if (incident === undefined) return null;
      return (
        <IncidentDialog
          key={incident.id}
          incident={incident}
          state={shown}
          now={now}
          send={(command) => send(`correct.${incident.id}`, command)}
          close={close}
        />
      );
    }
    default:
      return open satisfies never;
  }
};
