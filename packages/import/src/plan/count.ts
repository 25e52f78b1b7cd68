import type { Incident, Summary } from '@scoreline/match';

const COUNTED = [
  'goals',
  'substitutions',
  'yellow',
  'secondYellow',
  'red',
  'kicks',
  'points',
  'resultOnly',
  'toCome',
  'postponed',
  'other',
] as const;
type What = (typeof COUNTED)[number];
export type Counts = Readonly<Record<What, number>>;

const WORDS: Readonly<Record<What, readonly [one: string, more: string]>> = {
  goals: ['goal', 'goals'],
  substitutions: ['substitution', 'substitutions'],
  yellow: ['yellow card', 'yellow cards'],
  secondYellow: ['second yellow', 'second yellows'],
  red: ['red card', 'red cards'],
  kicks: ['kick', 'kicks'],
  points: ['point', 'points'],
  resultOnly: ['by its result only', 'by their results only'],
  toCome: ['to come', 'to come'],
  postponed: ['postponed', 'postponed'],
  other: ['cancelled or abandoned', 'cancelled or abandoned'],
};

/** A match as an instance has it, or as the rules make it of a file. */
export interface Counted {
  readonly summary: Summary;
  readonly incidents: readonly Incident[];
}

const none = (): Record<What, number> => ({
  goals: 0,
  substitutions: 0,
  yellow: 0,
  secondYellow: 0,
  red: 0,
  kicks: 0,
  points: 0,
  resultOnly: 0,
  toCome: 0,
  postponed: 0,
  other: 0,
});

const ofStatus = ({ status, resultOnly }: Summary): What | null => {
  if (resultOnly) return 'resultOnly';
  if (status === 'scheduled' || status === 'delayed') return 'toCome';
  if (status === 'postponed') return 'postponed';
  return status === 'cancelled' || status === 'abandoned' ? 'other' : null;
};

const ofIncident = (incident: Incident): What | null => {
  if (incident.state !== 'inForce') return null;
  switch (incident.type) {
    case 'goal':
      return 'goals';
    case 'substitution':
      return 'substitutions';
    case 'card':
      return incident.card;
    case 'kick':
      return 'kicks';
    case 'point':
      return 'points';
    default:
      return null;
  }
};

export const count = (matches: readonly Counted[]): Counts => {
  const counts = none();
  for (const { summary, incidents } of matches)
    for (const what of [ofStatus(summary), ...incidents.map(ofIncident)])
      if (what !== null) counts[what] += 1;
  return counts;
};

/** What `wanted` has more of. */
export const lacking = (wanted: Counts, there: Counts): Counts => {
  const missing = none();
  for (const what of COUNTED) missing[what] = Math.max(0, wanted[what] - there[what]);
  return missing;
};

/** `172 goals, 587 substitutions`; what there is none of is left out. */
export const describe = (counts: Counts): string =>
  COUNTED.filter((what) => counts[what] > 0)
    .map((what) => many(counts[what], ...WORDS[what]))
    .join(', ');

/** `1,498 commands`, `1 command`. */
export const many = (n: number, one: string, more: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : more}`;
