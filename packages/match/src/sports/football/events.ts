import type { EventTable } from '../../core/sport.ts';
import { footballLabel } from './label.ts';
import type { FootballAmendment, FootballEvent } from './types.ts';

const fields = (...names: readonly (keyof FootballAmendment)[]): readonly string[] => names;

/** What the core needs to know of each event. */
export const FOOTBALL_EVENTS: EventTable<FootballEvent> = {
  PeriodStarted: { label: footballLabel, amendable: [] },
  PeriodEnded: { label: footballLabel, amendable: [] },
  ClockSet: { label: footballLabel, amendable: [], isSetting: true },
  AddedTimeAnnounced: { label: footballLabel, amendable: fields('minutes') },
  GoalRecorded: {
    label: footballLabel,
    amendable: fields('side', 'minute', 'player', 'assist', 'kind'),
    oneSided: 'recordGoal',
  },
  PenaltyMissed: {
    label: footballLabel,
    amendable: fields('side', 'minute', 'player', 'miss'),
    oneSided: 'recordMissedPenalty',
  },
  CardShown: {
    label: footballLabel,
    amendable: fields('side', 'minute', 'player', 'staff', 'card'),
    oneSided: 'recordCard',
  },
  SubstitutionMade: {
    label: footballLabel,
    amendable: fields('side', 'minute', 'off', 'on', 'concussion'),
    oneSided: 'recordSubstitution',
  },
  KickTaken: { label: footballLabel, amendable: fields('player', 'scored') },
  ShootOutRecorded: { label: footballLabel, amendable: [] },
};
