import type { PerSide } from './core/side.ts';
import type { MatchSetup } from './match.ts';
import { type AllSports, type SportName, sportOf } from './sports.ts';

/** What is known of a match before it begins, as a catalogue keeps it. */
export interface MatchPlan {
  readonly matchId: string;
  /** Kick-off as scheduled, before any command moved it; epoch milliseconds. */
  readonly scheduledAt: number;
  readonly names: PerSide<string>;
  /** Seconds of play for each real second; 1 unless the match is a replay. */
  readonly clockRate: number;
  /** The sport and those of its options that are not the default. */
  readonly options: { readonly sport: SportName } & object;
}

/** The options of a match that says nothing of them: the first preset of its sport. Throws when it has none. */
export const defaultRules = (name: SportName): AllSports['Rules'] => {
  const [first] = Object.values(sportOf(name).presets);
  if (first === undefined) throw new Error(`The sport ${name} has no preset.`);
  return first;
};

/** The one way to make a match's setup: for the API, the console, a replay and an import alike. */
export const makeSetup = ({ matchId, scheduledAt, names, clockRate, options }: MatchPlan): MatchSetup => {
  const { sport, ...chosen } = options;
  return {
    sport,
    matchId,
    kickoffAt: scheduledAt,
    names,
    clockRate,
    rules: { ...defaultRules(sport), ...chosen },
  };
};
