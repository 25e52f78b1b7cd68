import type { CommandOf, IncidentOf, PerSide, Side, SportTypes, State, SummaryOf } from '@scoreline/match';
import type { ReactNode } from 'react';
import type { KeySpec } from '../features/admin/console/keys/key.ts';
import type { QuestionProps } from '../features/admin/console/questions/question.ts';

/** What a form changes of an incident. */
export type IncidentChange<T extends SportTypes = SportTypes> =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly changes: T['Amendment'] }
  | { readonly kind: 'fault'; readonly message: string };

/** A sport's keys on the console. */
export interface SportKeys<T extends SportTypes> {
  /** The biggest key of a side. */
  main(state: State<T>, side: Side): KeySpec;
  /** A side's other keys. */
  side(state: State<T>, side: Side): readonly KeySpec[];
  /** What stands above those, where it has to be said. */
  readonly sideHint?: string;
  /** The one change of period that comes next; null in a sport without periods. */
  period(state: State<T>): KeySpec | null;
  clock(state: State<T>): readonly KeySpec[];
  review(state: State<T>): readonly KeySpec[];
  /** What is entered before or after play, beside line-ups and the result. */
  afterPlay(state: State<T>): readonly KeySpec[];
  /** A result that the rules take for any match which may still be entered that way. */
  sampleResult(rules: T['Rules']): T['Result'];
  /** Commands whose key turns into another one when it was pressed. */
  readonly turning: readonly T['Command']['type'][];
  /** Commands that may follow each other as fast as they are typed. */
  readonly rapid: readonly T['Command']['type'][];
}

/** A sport's words in the console, the lists of the admin pages and the audit log. */
export interface SportLogWords<T extends SportTypes> {
  /** "Goal, Argentina"; without its minute. */
  incident(incident: T['Incident'], names: PerSide<string>): string;
  /** Who took part, and how; null when nobody is named. */
  people(incident: T['Incident']): string | null;
  /** "Goal, Argentina", of a command that was not taken. */
  command(command: T['Command'], names: PerSide<string>): string;
  /** "Clock set to 45:00", of an event that no fan sees; null for the others. */
  unseen(event: T['Event']): string | null;
  /** "a goal for Reds, 23'"; null for what is no thing of its own. */
  thing(event: T['Event'], names: PerSide<string>): string | null;
  /** "started the first half". */
  deed(event: T['Event'], names: PerSide<string>): string;
  notice(notice: T['Notice']): string;
  reviewSubject(about: T['ReviewSubject']): string;
  reviewOutcome(about: T['ReviewSubject'], outcome: T['ReviewOutcome']): string;
  result(result: T['Result']): string;
  /** Labels of the fields that can be amended. */
  readonly fields: Readonly<Record<string, string>>;
  /** The value of such a field; null to show it as it is. */
  fieldValue(field: string, value: string): string | null;
}

/** How incidents of a sport are corrected, and commands that were not taken. */
export interface SportCorrections<T extends SportTypes> {
  /** Whether something of it can be changed; else it can only be struck out. */
  canAmend(incident: IncidentOf<T>): boolean;
  AmendFields(props: {
    readonly incident: IncidentOf<T>;
    readonly state: State<T>;
    onChange(change: IncidentChange<T>): void;
  }): ReactNode;
  canEdit(command: CommandOf<T>): boolean;
  /** `onChange` is told null while what is typed makes no command. */
  CommandFields(props: {
    readonly command: CommandOf<T>;
    readonly state: State<T>;
    onChange(command: CommandOf<T> | null): void;
  }): ReactNode;
  /** Whether people are named after the event, so that the newest one waits for its names. */
  readonly hasPeople: boolean;
  /** "Add scorer", for the newest incident; null where nobody is to be named. */
  addPrompt(incident: IncidentOf<T>): string | null;
}

/** Options of a match as a form holds them. */
export interface OptionsInput {
  readonly options: { readonly [option: string]: unknown };
  /** By the name of the field, `options.halfMinutes`. */
  readonly faults: Readonly<Record<string, string>>;
}

export interface SportOptions {
  readonly usual: OptionsInput;
  /** Options of a match that is played to a decision, or null where every match is. */
  readonly knockOut: { readonly [option: string]: unknown } | null;
  /** Missing where there is nothing to choose. */
  Fields?(props: {
    readonly faults: Readonly<Record<string, string>>;
    readonly onChange: (input: OptionsInput) => void;
  }): ReactNode;
}

/** What scorers and editors see and press of one sport. Loaded by the admin pages only. */
export interface SportAdmin<T extends SportTypes = SportTypes> {
  readonly keys: SportKeys<T>;
  readonly log: SportLogWords<T>;
  readonly corrections: SportCorrections<T>;
  readonly options: SportOptions;
  /** Questions of the sport's own, by the name in `KeySpec.asks`. */
  readonly questions: Readonly<Record<string, (props: QuestionProps) => ReactNode>>;
  /** Asks for a result alone. */
  ResultQuestion(props: QuestionProps): ReactNode;
  /** Under the score in the console's head. `status` is what every sport says of it. */
  ScoreLine(props: {
    readonly state: State<T>;
    readonly summary: SummaryOf<T>;
    readonly now: number;
    readonly status: string;
  }): ReactNode;
  /** The score as a preview says it. */
  scoreText(summary: SummaryOf<T>): string;
}
