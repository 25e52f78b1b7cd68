import type { State } from '../../core/state.ts';
import type {
  CourtCommand,
  CourtDetail,
  CourtEvent,
  CourtIncident,
} from '../../engines/rallies/court-order.ts';
import type {
  RallyAmendment,
  RallyCommand,
  RallyEvent,
  RallyIncident,
  RallyResult,
  RallySummaryDetail,
} from '../../engines/rallies/types.ts';
import type { VolleyballRules } from './options.ts';

export interface VolleyballResult extends RallyResult {
  readonly sport: 'volleyball';
}

export interface VolleyballSummaryDetail extends RallySummaryDetail {
  /** Of whoever serves, where the line-up of the set is known. */
  readonly servingShirt?: number;
}

export interface VolleyballTypes {
  readonly name: 'volleyball';
  readonly Rules: VolleyballRules;
  readonly Detail: CourtDetail;
  readonly Command: RallyCommand | CourtCommand;
  readonly Event: RallyEvent | CourtEvent;
  readonly Incident: RallyIncident | CourtIncident;
  readonly Notice: never;
  readonly Amendment: RallyAmendment;
  readonly Result: VolleyballResult;
  readonly Phase: never;
  readonly ReviewSubject: never;
  readonly ReviewOutcome: never;
  readonly SummaryDetail: VolleyballSummaryDetail;
}

export type VolleyballState = State<VolleyballTypes>;
