import type { State } from '../../core/state.ts';
import type {
  RallyAmendment,
  RallyCommand,
  RallyDetail,
  RallyEvent,
  RallyIncident,
  RallyResult,
  RallySummaryDetail,
} from '../../engines/rallies/types.ts';
import type { BadmintonRules } from './options.ts';

export interface BadmintonResult extends RallyResult {
  readonly sport: 'badminton';
}

export interface BadmintonSummaryDetail extends RallySummaryDetail {
  /** From which half of the court, as the server sees it, the next rally is served; null while nobody serves. */
  readonly serviceCourt: 'right' | 'left' | null;
}

export interface BadmintonTypes {
  readonly name: 'badminton';
  readonly Rules: BadmintonRules;
  readonly Detail: RallyDetail;
  readonly Command: RallyCommand;
  readonly Event: RallyEvent;
  readonly Incident: RallyIncident;
  readonly Notice: never;
  readonly Amendment: RallyAmendment;
  readonly Result: BadmintonResult;
  readonly Phase: never;
  readonly ReviewSubject: never;
  readonly ReviewOutcome: never;
  readonly SummaryDetail: BadmintonSummaryDetail;
}

export type BadmintonState = State<BadmintonTypes>;
