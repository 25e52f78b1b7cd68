import {
  compareIncidents,
  formatMinute,
  type Incident,
  NIL,
  type PerSide,
  type PlayerRef,
  type Side,
  timeline,
} from '@scoreline/match';
import { CARD_NAMES, MISSES, NOTICES, OUTCOMES, PERIODS, reviewText } from './wording.ts';

/** An incident in words, ready to be set in the timeline's three columns. */
export interface Line {
  readonly id: string;
  readonly incident: Incident;
  /** `90+4'`, or null. */
  readonly minute: string | null;
  /** `Goal`, `Half-time`; of a note all its words */
  readonly title: string;
  /** Who, and how. */
  readonly detail: string | null;
  readonly side: Side | null;
  /** The score after it, where it makes or marks one. */
  readonly score: PerSide<number> | null;
  /** Why what stands here does not count, or no longer reads as it was first shown. */
  readonly correction: string | null;
  readonly isStruck: boolean;
}

/** The whole timeline, the newest first: whoever looks at a match wants to know what has just happened. */
export const lines = (incidents: readonly Incident[]): Line[] => {
  let score = NIL;
  return timeline(incidents.toSorted(compareIncidents))
    .map(({ incident, score: after }) => {
      if (incident.type === 'goal' && after !== null) score = after;
      const isBoundary =
        incident.type === 'period' && incident.edge === 'end' && incident.state === 'inForce';
      return describe(incident, after ?? (isBoundary ? score : null));
    })
    .reverse();
};

const describe = (incident: Incident, score: PerSide<number> | null): Line => ({
  id: incident.id,
  incident,
  minute: incident.minute === undefined || incident.type === 'period' ? null : formatMinute(incident.minute),
  title: titleOf(incident),
  detail: detailOf(incident),
  side: sideOf(incident),
  score,
  correction: correctionOf(incident),
  isStruck: incident.state !== 'inForce',
});

const titleOf = (incident: Incident): string => {
  switch (incident.type) {
    case 'goal':
      return incident.kind === 'ownGoal'
        ? 'Own goal'
        : incident.kind === 'penalty'
          ? 'Goal, penalty'
          : 'Goal';
    case 'missedPenalty':
      return `Penalty ${MISSES[incident.miss]}`;
    case 'card':
      return CARD_NAMES[incident.card];
    case 'substitution':
      return incident.concussion ? 'Substitution, concussion' : 'Substitution';
    case 'period':
      return PERIODS[incident.period][incident.edge];
    case 'addedTime':
      return incident.minutes === 1 ? '1 minute added' : `${incident.minutes} minutes added`;
    case 'kick':
      return incident.scored ? 'Penalty scored' : 'Penalty missed';
    case 'review':
      return incident.outcome === undefined
        ? `VAR check: ${reviewText(incident.about)}`
        : `VAR: ${OUTCOMES[incident.outcome]}`;
    case 'note':
      return incident.text;
    case 'notice':
      return NOTICES[incident.notice];
    case 'playStarted':
      return 'Play started';
    case 'point':
      return 'Point';
    default:
      return incident satisfies never;
  }
};

const detailOf = (incident: Incident): string | null => {
  switch (incident.type) {
    case 'goal':
      return join(nameOf(incident.player), incident.assist && `assist ${incident.assist.name}`);
    case 'missedPenalty':
    case 'kick':
      return nameOf(incident.player);
    case 'card':
      return nameOf(incident.player) ?? incident.staff ?? null;
    case 'substitution':
      return join(incident.on && `${incident.on.name} on`, incident.off && `${incident.off.name} off`);
    case 'notice':
      return incident.reason ?? null;
    case 'note':
    case 'period':
    case 'addedTime':
    case 'review':
    case 'playStarted':
    case 'point':
      return null;
    default:
      return incident satisfies never;
  }
};

const nameOf = (player: PlayerRef | undefined): string | null => player?.name ?? null;
const join = (...parts: readonly (string | null | undefined)[]): string | null =>
  parts.filter(Boolean).join(', ') || null;

const sideOf = (incident: Incident): Side | null => ('side' in incident ? (incident.side ?? null) : null);

const correctionOf = (incident: Incident): string | null => {
  const why = incident.correction === undefined ? '' : `: ${incident.correction}`;
  switch (incident.state) {
    case 'voided':
      return `Corrected${why}`;
    case 'cancelled':
      return `${incident.type === 'goal' ? 'Goal' : incident.type === 'card' ? 'Card' : 'Decision'} cancelled (VAR)`;
    case 'inForce':
      return incident.amended ? `Corrected${why}` : null;
    default:
      return incident.state satisfies never;
  }
};
