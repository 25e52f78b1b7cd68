'use client';

import { Dialog } from './dialog.tsx';
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
  <Dialog title="Keyboard shortcuts" close={close}>
    <label className="flex min-h-12 items-center gap-3 font-semibold">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => turn(target.checked)}
        className="size-6 accent-ink"
      />
      Shortcuts are on
    </label>
    <p>The home side has the plain letter, the away side the one with Shift.</p>
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
      <dd>Who it was, of the last event (football)</dd>
      <dt>
        <kbd className="font-sans font-semibold">?</kbd>
      </dt>
      <dd>This list</dd>
    </dl>
  </Dialog>
);
