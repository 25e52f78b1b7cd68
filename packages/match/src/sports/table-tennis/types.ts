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
import type { TableTennisRules } from './options.ts';

export interface TableTennisResult extends RallyResult {
  readonly sport: 'tableTennis';
}

export interface TableTennisTypes {
  readonly name: 'tableTennis';
  readonly Rules: TableTennisRules;
  readonly Detail: RallyDetail;
  readonly Command: RallyCommand;
  readonly Event: RallyEvent;
  readonly Incident: RallyIncident;
  readonly Notice: never;
  readonly Amendment: RallyAmendment;
  readonly Result: TableTennisResult;
  readonly Phase: never;
  readonly ReviewSubject: never;
  readonly ReviewOutcome: never;
  readonly SummaryDetail: RallySummaryDetail;
}

export type TableTennisState = State<TableTennisTypes>;
