'use client';

import {
  CARDS,
  type FootballState,
  GOAL_KINDS,
  PENALTY_MISSES,
  type Side,
  scorersSide,
} from '@scoreline/match';
import { PlayerField } from '../../../features/admin/console/questions/player-field.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { CARD_NAMES } from '../words.ts';
import type { Draft, DraftField } from './incident-draft.ts';
import { GOAL_KIND_NAMES, MISS_NAMES } from './words.ts';

interface Props {
  readonly field: DraftField;
  readonly draft: Draft;
  readonly state: FootballState;
  readonly edit: (to: Partial<Draft>) => void;
}

/** The control of one field of an incident. */
export const DraftInput = ({ field, draft, state, edit }: Props) => {
  const { names } = state.setup;
  const ofSide = scorersSide(draft);
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
  const choice = <K extends 'kind' | 'card' | 'miss'>(
    label: string,
    key: K,
    values: readonly Draft[K][],
    names: Readonly<Record<Draft[K], string>>,
  ) => (
    <Choice
      label={label}
      options={values.map((value) => [value, names[value]] as const)}
      value={draft[key]}
      choose={(value) => edit({ [key]: value })}
    />
  );
  const text = (key: 'minute' | 'minutes' | 'staff') => ({
    id: `incident-${key}`,
    autoComplete: 'off',
    value: draft[key],
    edit: (typed: string) => edit({ [key]: typed }),
  });
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
      return choice('Kind', 'kind', GOAL_KINDS, GOAL_KIND_NAMES);
    case 'card':
      return choice('Card', 'card', CARDS, CARD_NAMES);
    case 'miss':
      return choice('How', 'miss', PENALTY_MISSES, MISS_NAMES);
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
        <Tick isOn={draft.concussion} turn={(concussion) => edit({ concussion })}>
          For a concussion, beyond the limit
        </Tick>
      );
    case 'minute':
      return <TextField label="Minute" hint="As 67 or 45+2." inputMode="text" {...text('minute')} />;
    case 'minutes':
      return <TextField label="Minutes" inputMode="numeric" {...text('minutes')} />;
    case 'staff':
      return draft.player === null ? (
        <TextField label="Or a member of the staff" maxLength={80} {...text('staff')} />
      ) : null;
    default:
      return field satisfies never;
  }
};
