import type { Lineup, PlayerRef } from './lineup.ts';
import type { PerSide, Side } from './side.ts';
import type { SportTypes } from './sport-types.ts';

/** What can be changed of an incident of the core's own. */
export interface CoreAmendment {
  readonly text?: string;
}

/** Commands that every sport has. */
export type CoreCommand<T extends SportTypes = SportTypes> =
  | { readonly type: 'moveKickoff'; readonly kickoffAt: number }
  | { readonly type: 'delayMatch'; readonly reason?: string }
  | { readonly type: 'postponeMatch'; readonly reason?: string }
  | { readonly type: 'cancelMatch'; readonly reason?: string }
  | { readonly type: 'interruptMatch'; readonly reason?: string }
  | { readonly type: 'suspendMatch'; readonly reason?: string }
  | { readonly type: 'resumeMatch' }
  | { readonly type: 'abandonMatch'; readonly reason?: string }
  | {
      readonly type: 'awardMatch';
      /** Null: with a score a draw, without one a defeat for both. */
      readonly winner: Side | null;
      readonly score?: PerSide<number>;
      readonly reason: string;
    }
  | { readonly type: 'giveWalkover'; readonly winner: Side | null; readonly reason?: string }
  | { readonly type: 'retire'; readonly side: Side; readonly reason?: string }
  | { readonly type: 'setLineup'; readonly side: Side; readonly lineup: Lineup }
  /** Commentary: a line of words for the fans, of the minute at which it is said. */
  | { readonly type: 'addNote'; readonly text: string }
  | { readonly type: 'openReview'; readonly about: T['ReviewSubject']; readonly incidentId?: string }
  | { readonly type: 'closeReview'; readonly outcome: T['ReviewOutcome']; readonly player?: PlayerRef }
  | { readonly type: 'recordResult'; readonly result: T['Result'] }
  | {
      readonly type: 'voidIncident';
      readonly incidentId: string;
      readonly reason: string;
      /** It is the scorer's undo, not a correction that can itself be undone. */
      readonly undo?: true;
    }
  | { readonly type: 'restoreIncident'; readonly incidentId: string }
  | {
      readonly type: 'amendIncident';
      readonly incidentId: string;
      readonly changes: CoreAmendment & T['Amendment'];
      readonly reason?: string;
    }
  | { readonly type: 'finalize' }
  | { readonly type: 'reopen'; readonly reason: string; readonly undo?: true };

/** Every command of a sport: its own and those that every sport has. */
export type CommandOf<T extends SportTypes> = CoreCommand<T> | T['Command'];

/** The types of `CoreCommand`. */
export const CORE_COMMANDS = [
  'moveKickoff',
  'delayMatch',
  'postponeMatch',
  'cancelMatch',
  'interruptMatch',
  'suspendMatch',
  'resumeMatch',
  'abandonMatch',
  'awardMatch',
  'giveWalkover',
  'retire',
  'setLineup',
  'addNote',
  'openReview',
  'closeReview',
  'recordResult',
  'voidIncident',
  'restoreIncident',
  'amendIncident',
  'finalize',
  'reopen',
] as const satisfies readonly CoreCommand['type'][];

export const isCoreCommand = <T extends SportTypes>(command: CommandOf<T>): command is CoreCommand<T> =>
  CORE_COMMANDS.some((type) => type === command.type);
