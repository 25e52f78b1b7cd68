'use client';

import { type Lineup, type LineupPlayer, type PlayerRef, playersOf } from '@scoreline/match';
import { useId } from 'react';
import { INPUT } from '../../../../ui/field.tsx';
import { PlainButton } from '../../../../ui/plain-button.tsx';
import * as messages from '../messages.ts';

interface Props {
  readonly label: string;
  readonly lineup: Lineup | null;
  /** Ids of those who come first: on the pitch, or for a substitution on the bench. Null when not known. */
  readonly first: readonly string[] | null;
  readonly value: PlayerRef | null;
  readonly choose: (player: PlayerRef | null) => void;
}

const shirt = ({ number, name }: LineupPlayer): string => (number === undefined ? name : `${number} ${name}`);

/** One player, by one tap on the line-up or by typing a name. */
export const PlayerField = ({ label, lineup, first, value, choose }: Props) => {
  const id = useId();
  const all = lineup === null ? [] : playersOf(lineup);
  const near = all.filter((player) => first?.includes(player.id) ?? true);
  const rest = all.filter((player) => !near.includes(player));
  const isTyped = value !== null && value.id === undefined;
  const chip = (player: LineupPlayer) => (
    <label
      key={player.id}
      className="flex min-h-12 cursor-pointer items-center gap-2 border border-muted px-3 py-1 has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
    >
      <input
        type="radio"
        name={id}
        checked={value?.id === player.id}
        onChange={() => choose({ id: player.id, name: player.name })}
        className="sr-only"
      />
      {shirt(player)}
    </label>
  );
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1 font-semibold">{label}</legend>
      {near.length > 0 && <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">{near.map(chip)}</div>}
      {rest.length > 0 && (
        <details className="pt-2">
          <summary className="min-h-12 cursor-pointer py-3 underline">{messages.OTHER_PLAYERS}</summary>
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">{rest.map(chip)}</div>
        </details>
      )}
      <div className="flex items-end gap-2 pt-2">
        <label className="min-w-0 grow text-sm">
          {all.length === 0 ? messages.PLAYER_NAME : messages.OTHER_PLAYER_NAME}
          <input
            type="text"
            autoComplete="off"
            maxLength={80}
            value={isTyped ? value.name : ''}
            onChange={({ target }) => choose(target.value === '' ? null : { name: target.value })}
            className={INPUT}
          />
        </label>
        <PlainButton
          disabled={value === null}
          onClick={() => choose(null)}
          className="min-h-12 px-3 underline disabled:opacity-50"
        >
          {messages.NOBODY}
        </PlainButton>
      </div>
    </fieldset>
  );
};
