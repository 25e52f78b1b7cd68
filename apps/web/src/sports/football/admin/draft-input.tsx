'use client';

import { CARDS, type FootballState, GOAL_KINDS, other, PENALTY_MISSES, type Side } from '@scoreline/match';
import { PlayerField } from '../../../features/admin/console/questions/player-field.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CARD_NAMES, GOAL_KIND_NAMES, MISS_NAMES } from '../words.ts';
import type { Draft, DraftField } from './incident-draft.ts';

interface Props {
  readonly field: DraftField;
  readonly draft: Draft;
  readonly state: FootballState;
  readonly edit: (to: Partial<Draft>) => void;
}

/** The control of one field of an incident. */
export const DraftInput = ({ field, draft, state, edit }: Props) => {
  const { names } = state.setup;
  const ofSide = draft.kind === 'ownGoal' ? other(draft.side) : draft.side;
  const pick = (label: string, side: Side, key: 'player' | 'assist' | 'off' | 'on') => {
    const { onPitch } = state.detail[side];
    const lineup = state.lineups[side];
    const bench = lineup?.bench.map(({ id }) => id) ?? null;
    return (
      <PlayerField
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
        <TextField
          id="incident-minute"
          label="Minute"
          hint="As 67 or 45+2."
          inputMode="text"
          autoComplete="off"
          value={draft.minute}
          edit={(minute) => edit({ minute })}
        />
      );
    case 'minutes':
      return (
        <TextField
          id="incident-minutes"
          label="Minutes"
          inputMode="numeric"
          autoComplete="off"
          value={draft.minutes}
          edit={(minutes) => edit({ minutes })}
        />
      );
    case 'staff':
      return draft.player === null ? (
        <TextField
          id="incident-staff"
          label="Or a member of the staff"
          autoComplete="off"
          maxLength={80}
          value={draft.staff}
          edit={(staff) => edit({ staff })}
        />
      ) : null;
    default:
      return field satisfies never;
  }
};
