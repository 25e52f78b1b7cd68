'use client';

import { Dialog } from '../../../../ui/dialog.tsx';
import { Tick } from '../../../../ui/tick.tsx';
import * as messages from '../messages.ts';
import type { ConsoleKey } from './key.ts';
import { capOf } from './shortcut.ts';

interface Props {
  readonly keys: readonly ConsoleKey[];
  readonly isOn: boolean;
  readonly turn: (on: boolean) => void;
  readonly close: () => void;
}

/** Every shortcut, and the switch that turns them off for whoever speaks to the page or types with one finger. */
export const HelpDialog = ({ keys, isOn, turn, close }: Props) => (
  <Dialog title={messages.SHORTCUTS} close={close}>
    <Tick isOn={isOn} turn={turn} className="font-semibold">
      {messages.SHORTCUTS_ON}
    </Tick>
    <p>{messages.SHORTCUTS_HINT}</p>
    <dl className="grid grid-cols-[5rem_1fr] gap-y-1">
      {keys.map((key) => (
        <div key={key.slot} className="contents">
          <dt>
            <kbd className="font-sans font-semibold">{capOf(key.shortcut)}</kbd>
          </dt>
          <dd className={key.refusal === null ? '' : 'text-muted'}>{key.name}</dd>
        </div>
      ))}
      <dt>
        <kbd className="font-sans font-semibold">D</kbd>
      </dt>
      <dd>{messages.EDIT_LAST}</dd>
      <dt>
        <kbd className="font-sans font-semibold">?</kbd>
      </dt>
      <dd>{messages.THIS_LIST}</dd>
    </dl>
  </Dialog>
);
