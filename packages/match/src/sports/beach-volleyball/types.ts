import type { State } from '../../core/state.ts';
import type { CourtCommand, CourtDetail, CourtEvent } from '../../engines/rallies/court-order.ts';
import type {
  RallyAmendment,
  RallyCommand,
  RallyEvent,
  RallyIncident,
  RallyResult,
  RallySummaryDetail,
} from '../../engines/rallies/types.ts';
import type { BeachVolleyballRules } from './options.ts';

/** Who serves in turn is said as in volleyball; there are no substitutions. */
type OrderCommand = Extract<CourtCommand, { type: 'setCourtOrder' }>;
type OrderEvent = Extract<CourtEvent, { type: 'CourtOrderSet' }>;

export interface BeachVolleyballResult extends RallyResult {
  readonly sport: 'beachVolleyball';
}

export interface BeachVolleyballSummaryDetail extends RallySummaryDetail {
  /** Of whoever serves, where the order of the set is known. */
  readonly servingShirt?: number;
}

export interface BeachVolleyballTypes {
  readonly name: 'beachVolleyball';
  readonly Rules: BeachVolleyballRules;
  readonly Detail: CourtDetail;
  readonly Command: RallyCommand | OrderCommand;
  readonly Event: RallyEvent | OrderEvent;
  readonly Incident: RallyIncident;
  readonly Notice: never;
  readonly Amendment: RallyAmendment;
  readonly Result: BeachVolleyballResult;
  readonly Phase: never;
  readonly ReviewSubject: never;
  readonly ReviewOutcome: never;
  readonly SummaryDetail: BeachVolleyballSummaryDetail;
}

export type BeachVolleyballState = State<BeachVolleyballTypes>;
