import { type PerSide, SIDES } from '@scoreline/match';
import type { ReactNode } from 'react';
import * as messages from '../messages.ts';
import type { ConsoleKey } from './key.ts';
import { KeyButton } from './key-button.tsx';
import type { KeyMap } from './key-map.ts';

interface Props {
  readonly keys: KeyMap;
  readonly names: PerSide<string>;
  readonly press: (key: ConsoleKey) => void;
  /** Takes the keyboard away from a key that turns into its opposite: a Space later would end what it began. */
  readonly leave: () => void;
}

/** What is pressed while play is on, the most frequent biggest; home left, away right. */
export const PlayKeys = ({ keys, names, press, leave }: Props) => {
  const { period, sideHint } = keys;
  const isStart = period?.command.type === 'startPeriod';
  return (
    <section aria-label={messages.PLAY} className="flex flex-col gap-2 px-4">
      <div className="grid grid-cols-2 gap-2">
        {SIDES.map((side) => (
          <KeyButton key={side} of={keys.main[side]} press={press} size="main">
            <MainLabel of={keys.main[side]} name={names[side]} />
          </KeyButton>
        ))}
      </div>
      {period !== null && (
        <KeyButton
          of={period}
          press={(key) => {
            press(key);
            if (key.refusal === null) leave();
          }}
          size="wide"
          isNext={isStart && period.refusal === null}
        />
      )}
      {sideHint !== null && <p className="pt-1 text-sm text-muted">{sideHint}</p>}
      <div className="grid grid-cols-2 gap-2">
        {keys.side.home.flatMap((_, row) =>
          SIDES.flatMap((side) => {
            const key = keys.side[side][row];
            return key === undefined
              ? []
              : [
                  <KeyButton key={key.slot} of={key} press={press}>
                    <CardSwatch of={key} />
                    <span className="min-w-0 grow [overflow-wrap:anywhere]">{key.short}</span>
                  </KeyButton>,
                ];
          }),
        )}
      </div>
      <KeyButton of={keys.note} press={press} />
    </section>
  );
};

const MainLabel = ({ of: key, name }: { readonly of: ConsoleKey; readonly name: string }) => (
  <span className="flex min-w-0 grow flex-col justify-center">
    <span className="text-2xl/tight font-bold wide:text-3xl">{key.short} </span>
    <span className="[overflow-wrap:anywhere]">
      {key.command.type === 'startPlay' ? messages.serves(name) : name}
    </span>
  </span>
);

const CardSwatch = ({ of: key }: { readonly of: ConsoleKey }) => {
  if (key.command.type !== 'recordCard') return null;
  const { card } = key.command;
  return (
    <span aria-hidden="true" className="flex">
      {card !== 'red' && <span className="h-5 w-3.5 bg-card-yellow" />}
      {card !== 'yellow' && (
        <span className={`h-5 w-3.5 bg-card-red ${card === 'secondYellow' ? '-ml-1.5' : ''}`} />
      )}
    </span>
  );
};

interface GroupProps {
  readonly title: string;
  readonly keys: readonly ConsoleKey[];
  readonly press: (key: ConsoleKey) => void;
  readonly isGrave?: boolean;
  readonly children?: ReactNode;
}

/** Keys of a kind under a heading, two in a row. */
export const KeyGroup = ({ title, keys, press, isGrave = false, children }: GroupProps) => (
  <section aria-label={title} className="px-4">
    <h2 className="border-b border-hairline pb-1 text-sm font-semibold text-muted">{title}</h2>
    {children}
    <div className="grid grid-cols-2 gap-2 pt-2">
      {keys.map((key) => (
        <KeyButton key={key.slot} of={key} press={press} isGrave={isGrave} />
      ))}
    </div>
  </section>
);
