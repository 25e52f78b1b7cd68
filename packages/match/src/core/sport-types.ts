/** What a sport names for the core, as types. A sport's folder gives one of these; the core is generic in it. */
export interface SportTypes {
  readonly name: string;
  /** Options of a match, each with a value. */
  readonly Rules: object;
  /** The sport's own part of a match's state. */
  readonly Detail: object;
  readonly Command: { readonly type: string };
  readonly Event: { readonly type: string };
  /** What a fan sees of the sport's events. */
  readonly Incident: { readonly type: string };
  /** Notices of the sport's own, beside those that every sport has. */
  readonly Notice: string;
  /** What can be changed of an incident that was recorded wrongly; every field optional. */
  readonly Amendment: object;
  /** A result of which nobody knows how it came about. */
  readonly Result: { readonly sport: string };
  /** Periods and intervals in `State.phase`; `never` where the sport has none. */
  readonly Phase: string;
  readonly ReviewSubject: string;
  readonly ReviewOutcome: string;
  /** What only this sport has in a summary. */
  readonly SummaryDetail: object;
}
