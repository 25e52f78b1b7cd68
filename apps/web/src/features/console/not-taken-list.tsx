import { Button } from '../admin/control.tsx';
import type { NotTaken } from './queue.ts';

interface Props {
  readonly items: readonly NotTaken[];
  readonly nameOf: (item: NotTaken) => string;
  readonly sendAgain: (commandId: string) => void;
  readonly drop: (commandId: string) => void;
}

/** What the server did not take: nothing of it is lost until somebody has decided. */
export const NotTakenList = ({ items, nameOf, sendAgain, drop }: Props) => (
  <div role="alert" className="px-4 empty:hidden">
    {items.map((one) => (
      <div key={one.item.commandId} className="mb-2 border-l-4 border-wrong py-2 pl-3">
        <p className="font-semibold">
          {nameOf(one)} was {one.kind === 'conflict' ? 'not sent through' : 'refused'}.
        </p>
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
      </div>
    ))}
  </div>
);
