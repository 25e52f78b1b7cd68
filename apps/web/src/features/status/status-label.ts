import {
  type FootballSummary,
  formatMinute,
  readClock,
  type Summary,
  type TennisSummary,
} from '@scoreline/match';
import { type Locale, timeOf } from '../day/day.ts';

/** `live` is shown in the signal colour; `off` is neither played nor going to be as planned. */
export const TONES = ['ahead', 'live', 'over', 'off'] as const;
export type Tone = (typeof TONES)[number];

/** What stands in a match's left column, and how it is said in full. */
export interface StatusLabel {
  readonly text: string;
  readonly spoken: string;
  readonly tone: Tone;
}

const label = (tone: Tone, text: string, spoken = text): StatusLabel => ({ text, spoken, tone });

/** @param now epoch milliseconds by the server's clock */
export const statusLabel = (
  summary: Summary,
  now: number,
  zone: string,
  locale: Locale = 'en-GB',
): StatusLabel => {
  switch (summary.status) {
    case 'scheduled': {
      const time = timeOf(summary.kickoffAt, zone, locale);
      return label('ahead', time, `kick-off ${time}`);
    }
    case 'delayed':
      return label('ahead', 'Delayed');
    case 'live':
      return summary.sport === 'football' ? inPlay(summary, now) : inSet(summary);
    case 'break':
      return interval(summary);
    case 'interrupted':
      return label('live', 'Stopped', 'play interrupted');
    case 'suspended':
      return label('off', 'Suspended');
    case 'postponed':
      return label('off', 'Postponed');
    case 'cancelled':
      return label('off', 'Cancelled');
    case 'abandoned':
      return label('off', 'Abandoned');
    case 'awarded':
      return label('over', 'Awarded');
    case 'walkover':
      return label('over', 'Walkover');
    case 'retired':
      return label('over', 'Retired');
    case 'ended':
    case 'final':
      return summary.sport === 'football' ? fullTime(summary) : label('over', 'Ended');
    default:
      return summary.status satisfies never;
  }
};

/** `67'`, `45+2'`; null while no minute is counted. The first minute of play is 1'. */
export const minuteText = (summary: FootballSummary, now: number): string | null => {
  const { clock, periodEnds } = summary;
  if (clock === null || periodEnds === null) return null;
  const minute = Math.floor(readClock(clock, now) / 60) + 1;
  return formatMinute(minute > periodEnds ? { minute: periodEnds, added: minute - periodEnds } : { minute });
};

const inPlay = (summary: FootballSummary, now: number): StatusLabel => {
  if (summary.phase === 'PEN') return label('live', 'Pens', 'penalty shoot-out');
  const minute = minuteText(summary, now);
  return minute === null
    ? label('live', 'Live')
    : label('live', minute, `${minute.replace("'", '')} minutes`);
};

const inSet = (summary: TennisSummary): StatusLabel => {
  if (summary.playing === 'matchTieBreak') return label('live', 'Tie-break', 'match tie-break');
  const set = summary.sets.length + 1;
  return summary.playing === 'tieBreak'
    ? label('live', 'Tie-break', `set ${set}, tie-break`)
    : label('live', `Set ${set}`, `set ${set}`);
};

const interval = (summary: Summary): StatusLabel => {
  if (summary.sport === 'tennis') return label('live', 'Break');
  switch (summary.phase) {
    case 'HT':
      return label('live', 'HT', 'half-time');
    case 'BET':
      return label('live', 'ET next', 'extra time next');
    case 'ETHT':
      return label('live', 'ET HT', 'half-time of extra time');
    case 'BPEN':
      return label('live', 'Pens next', 'penalty shoot-out next');
    default:
      return label('live', 'Break');
  }
};

const fullTime = (summary: FootballSummary): StatusLabel => {
  if (summary.shootOut !== null) return label('over', 'Pens', 'decided by penalties');
  if (summary.periods.some(({ period }) => period === 'ET1')) return label('over', 'AET', 'after extra time');
  return label('over', 'FT', 'full time');
};
