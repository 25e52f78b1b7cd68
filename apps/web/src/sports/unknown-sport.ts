import type { AnySummary, Phase } from '@scoreline/match';
import { shownClock } from './shown-clock.ts';
import type { SportView, StatusWords } from './sport-view.ts';

const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
const ordinal = (number: number): string => {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return `${number}${(isTeen ? undefined : ENDINGS[number % 10]) ?? 'th'}`;
};

/** Whose names are not the kind itself. */
const KINDS: Partial<Record<Phase['kind'], string>> = {
  shootOut: 'shoot-out',
  tieBreak: 'tie-break',
  superOver: 'super over',
};

/** `2nd half`, `overtime`, `3rd set, tie-break`. */
export const phaseName = ({ kind, number, of, part }: Phase): string => {
  const one = KINDS[kind] ?? kind;
  const name = of === 1 || kind === 'shootOut' ? one : `${ordinal(number)} ${one}`;
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
    units: 'Score by period',
  },
  schema: { sport: 'Sport', participant: 'SportsTeam' },
  isDetail: () => true,
  status: statusOf,
  moment: ({ status, phase }) =>
    status === 'live' && phase !== null ? phaseName(phase).replace(/^./, (c) => c.toUpperCase()) : null,
};
