import type { AnySummary, Phase } from '@scoreline/match';
import { coreIncidentWords } from './core-incident-words.ts';
import { shownClock } from './shown-clock.ts';
import type { SportView, StatusWords } from './sport-view.ts';

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = (number: number): string => `${number}${SUFFIXES[ORDINALS.select(number)] ?? 'th'}`;

const KINDS: Readonly<Record<Phase['kind'], string>> = {
  half: 'half',
  period: 'period',
  quarter: 'quarter',
  set: 'set',
  game: 'game',
  inning: 'inning',
  over: 'over',
  leg: 'leg',
  frame: 'frame',
  overtime: 'overtime',
  shootOut: 'shoot-out',
  tieBreak: 'tie-break',
  superOver: 'super over',
};

/** `2nd half`, `overtime`, `3rd set, tie-break`. */
export const phaseName = ({ kind, number, of, part }: Phase): string => {
  const name = of === 1 || kind === 'shootOut' ? KINDS[kind] : `${ordinal(number)} ${KINDS[kind]}`;
  if (part === 'break') return `after the ${name}`;
  return part === undefined ? name : `${name}, tie-break`;
};

const statusOf = (summary: AnySummary, now: number): StatusWords | null => {
  const { status, phase, clock, result } = summary;
  if (status === 'live' && phase !== null)
    return clock === null
      ? { text: phase.code, spoken: phaseName(phase) }
      : { text: `${phase.code} ${shownClock(clock, now)}`, spoken: phaseName(phase) };
  if (status === 'break' && phase !== null) return { text: phase.code, spoken: phaseName(phase) };
  if (status !== 'ended' && status !== 'final') return null;
  if (result?.decidedBy === 'shootOut') return { text: 'SO', spoken: 'decided by a shoot-out' };
  return result?.decidedBy === 'overtime' ? { text: 'OT', spoken: 'after overtime' } : null;
};

/** A match of a sport that this page does not know, by what every summary has. */
export const unknownSport: SportView = {
  words: {
    name: 'Other sports',
    scored: 'Score',
    started: 'Play started',
    startTime: 'Start',
    ended: 'Match over',
    official: 'Official',
    participant: 'Team',
    units: 'Score by period',
  },
  schema: { sport: 'Sport', participant: 'SportsTeam' },
  isDetail: () => true,
  status: statusOf,
  moment: ({ status, phase }) =>
    status === 'live' && phase !== null ? phaseName(phase).replace(/^./, (c) => c.toUpperCase()) : null,
  notes: () => [],
  announce: () => null,
  isTakenBack: () => false,
  unitName: (code) => code,
  isKnockOut: () => false,
  describe: coreIncidentWords,
  scoresAfter: (incidents) => incidents.map(() => null),
  isOnTimeline: () => true,
  appearance: () => ({ marks: [], notes: [] }),
  hasUnitTable: true,
};
