'use client';

import { Button } from '../admin/control.tsx';
import { Dialog } from './dialog.tsx';
import type { NotTaken } from './queue.ts';

interface Props {
  readonly items: readonly NotTaken[];
  readonly nameOf: (item: NotTaken) => string;
  readonly sendAgain: (commandId: string) => void;
  readonly drop: (commandId: string) => void;
  readonly close: () => void;
}

/** What the server did not take: nothing of it is lost until somebody has decided. */
export const NotTakenDialog = ({ items, nameOf, sendAgain, drop, close }: Props) => (
  <Dialog title="Not taken" close={close}>
    {items.length === 0 && <p>Everything has been decided.</p>}
    <ul className="flex flex-col gap-4">
      {items.map((one) => (
        <li key={one.item.commandId} className="border-l-4 border-wrong pl-3">
          <p className="font-semibold">{nameOf(one)}</p>
          <p className="text-wrong">
            {one.rule !== undefined && <span className="font-semibold">{one.rule} </span>}
            {one.detail}
          </p>
          <div className="flex flex-wrap gap-2 pt-2">
            <Button onClick={() => sendAgain(one.item.commandId)}>Send again</Button>
            <Button look="grave" onClick={() => drop(one.item.commandId)}>
              Drop
            </Button>
          </div>
        </li>
      ))}
    </ul>
  </Dialog>
);
