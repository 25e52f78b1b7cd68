// The core, with the sport of each match looked up in the list of sports.
import { amendableFields as amendableFieldsOf } from './core/amend.ts';
import type { CommandOf, CoreAmendment, CoreCommand } from './core/command.ts';
import { commutes as commutesIn } from './core/commutes.ts';
import { type DecisionOf, decide as decideIn, type IssuedCommandOf } from './core/decide.ts';
import type {
  CoreEvent,
  Entry as EntryOf,
  MatchEvent as EventOf,
  PlayEvent as PlayEventOf,
} from './core/event.ts';
import { evolve as evolveIn, firstRefused as firstRefusedIn, fold as foldIn } from './core/evolve.ts';
import type { CoreNotice, Incident as IncidentOf } from './core/incident.ts';
import type { Refusal } from './core/refusal.ts';
import { type AcceptedOf, repeatOf as repeatIn } from './core/repeat.ts';
import type { OpenReview } from './core/review.ts';
import type { Setup } from './core/setup.ts';
import { startMatch as startIn } from './core/start.ts';
import type { State } from './core/state.ts';
import { summarize as summarizeIn } from './core/summarize.ts';
import type { SummaryOf } from './core/summary.ts';
import { type TimedCommandOf, timedCommands as timedCommandsIn } from './core/timed-commands.ts';
import { type UndoOf, undoOf as undoIn } from './core/undo.ts';
import { type AllSports, type SportName, sportOf, type TypesByName } from './sports.ts';

export type MatchSetup = Setup<AllSports>;
export type MatchState = State<AllSports>;
export type Command = CommandOf<AllSports>;
export type CommandType = Command['type'];
export type EverySportCommand = CoreCommand<AllSports>;
export type Amendment = CoreAmendment & AllSports['Amendment'];
export type MatchEvent = EventOf<AllSports>;
export type PlayEvent = PlayEventOf<AllSports>;
export type EverySportEvent = CoreEvent<AllSports>;
export type Entry = EntryOf<AllSports>;
export type Incident = IncidentOf<AllSports>;
export type IncidentType = Incident['type'];
export type MatchNotice = CoreNotice | AllSports['Notice'];
export type Summary = SummaryOf<AllSports>;
export type Result = AllSports['Result'];
export type Review = OpenReview<AllSports>;
export type Decision = DecisionOf<AllSports>;
export type IssuedCommand = IssuedCommandOf<AllSports>;
export type Accepted = AcceptedOf<AllSports>;
export type Undo = UndoOf<AllSports>;
export type TimedCommand = TimedCommandOf<AllSports>;

/** Whether a match is of this sport: for those who know one sport. */
export const isOfSport = <K extends SportName>(
  state: MatchState,
  sport: K,
): state is MatchState & State<TypesByName[K]> => state.setup.sport === sport;

/** A match before its first command. */
export const startMatch = (setup: MatchSetup): MatchState => startIn(sportOf(setup.sport), setup);

/** What a command leads to. Pure: the same state and command always give the same decision. */
export const decide = (state: MatchState, issued: IssuedCommand): Decision =>
  decideIn(sportOf(state.setup.sport), state, issued);

/** The state after `entry`, which must be the next of the match's log. */
export const evolve = (state: MatchState, entry: Entry): MatchState =>
  evolveIn(sportOf(state.setup.sport), state, entry);

/** The state of a match with this log. */
export const fold = (setup: MatchSetup, log: readonly Entry[]): MatchState =>
  foldIn(sportOf(setup.sport), setup, log);

/** The first entry in force that the rules would refuse if the match were replayed, or null. */
export const firstRefused = (
  setup: MatchSetup,
  log: readonly Entry[],
): [EntryOf<AllSports, PlayEvent>, Refusal] | null => firstRefusedIn(sportOf(setup.sport), setup, log);

/** What a board needs of a match: absolute, under 1 KB. */
export const summarize = (state: MatchState): Summary => summarizeIn(sportOf(state.setup.sport), state);

/** What a command whose id is in the log did when it was accepted; null when that id was given to another command. */
export const repeatOf = (state: MatchState, issued: IssuedCommand): Accepted | null =>
  repeatIn(sportOf(state.setup.sport), state, issued);

/** Whether a command means the same although the last entries of the log, `since`, were accepted meanwhile. */
export const commutes = (state: MatchState, command: Command, since: readonly Entry[]): boolean =>
  commutesIn(sportOf(state.setup.sport), command, since, state.log);

/** What an undo would take back, and the command that does; null when nothing is left. */
export const undoOf = (log: readonly Entry[]): Undo | null => undoIn(log);

/** What can be changed of an event, by the fields of an amendment; empty when it can only be voided. */
export const amendableFields = (state: MatchState, event: PlayEvent): readonly string[] =>
  amendableFieldsOf(sportOf(state.setup.sport), event);

/** A log as commands that play the match again at `speed` seconds of play for each real second. */
export const timedCommands = (setup: MatchSetup, log: readonly Entry[], speed: number): TimedCommand[] =>
  timedCommandsIn(sportOf(setup.sport), setup, log, speed);
