import { type PlayerRef, playersOf } from '../../core/lineup.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Side } from '../../core/side.ts';
import type { FootballState } from './types.ts';

/** FB-04: an id must be one of the side's line-up. A name without an id is taken as it is. */
export const checkKnown = (
  state: FootballState,
  side: Side,
  player: PlayerRef | undefined,
): Refusal | null => {
  if (player?.id === undefined) return null;
  const lineup = state.lineups[side];
  const team = state.setup.names[side];
  if (lineup === null)
    return refuse('FB-04', `The line-up of ${team} is not known, so name the player without an id.`);
  return playersOf(lineup).some(({ id }) => id === player.id)
    ? null
    : refuse('FB-04', `Unknown player ${player.id}: not in the line-up of ${team}.`);
};

/** FB-05, FB-06: whoever plays the ball must be on the pitch. */
export const checkOnPitch = (
  state: FootballState,
  side: Side,
  player: PlayerRef | undefined,
): Refusal | null => {
  const unknown = checkKnown(state, side, player);
  if (unknown !== null || player?.id === undefined) return unknown;
  const { onPitch, sentOff } = state.detail[side];
  if (sentOff.includes(player.id))
    return refuse('FB-05', `${player.name} was sent off and takes no further part.`);
  return onPitch === null || onPitch.includes(player.id)
    ? null
    : refuse('FB-06', `${player.name} is not on the pitch.`);
};
