import type { Command } from './command.ts';
import type { Entry, MatchEvent } from './event.ts';
import type { Side } from './side.ts';

/** Commands that say something about one side and nothing about the rest of the match. */
const LOCAL: Readonly<Record<string, MatchEvent['type']>> = {
  recordGoal: 'GoalRecorded',
  recordMissedPenalty: 'PenaltyMissed',
  recordCard: 'CardShown',
  recordSubstitution: 'SubstitutionMade',
  setLineup: 'LineupSet',
};

const sideOf = (value: object): Side | null =>
  'side' in value && typeof value.side === 'string' ? sideFrom(value.side) : null;
const sideFrom = (side: string): Side | null => (side === 'home' || side === 'away' ? side : null);

/**
 * Whether a command means the same although `since` was accepted after its sender last looked. Two people who both
 * tap the same goal do not mean two goals, so what is alike (same kind, same side) does not commute; nor does
 * anything with a change of period or status, or with a correction.
 */
export const commutes = (command: Command, since: readonly Entry[]): boolean => {
  const own = LOCAL[command.type];
  if (own === undefined) return since.length === 0;
  return since.every(({ event }) => {
    const isLocal = Object.values(LOCAL).includes(event.type);
    return isLocal && (event.type !== own || sideOf(event) !== sideOf(command));
  });
};
