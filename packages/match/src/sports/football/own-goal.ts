import { other, type Side } from '../../core/side.ts';
import type { GoalKind } from './types.ts';

/**
 * The side that whoever scored plays for. `side` of a goal is the side whose score grows: an own goal counts for the
 * opponents of its scorer (Laws of the Game, law 10).
 */
export const scorersSide = ({ side, kind }: { readonly side: Side; readonly kind?: GoalKind }): Side =>
  kind === 'ownGoal' ? other(side) : side;
