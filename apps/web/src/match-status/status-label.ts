import type { AnySummary } from '@scoreline/match';
import { type Locale, timeOf } from '../locale/day.ts';
import type { StatusWords } from '../sports/sport-view.ts';
import { viewOf } from '../sports/views.ts';

/** `live` is shown in the signal colour; `off` is neither played nor going to be as planned. */
export const TONES = ['ahead', 'live', 'over', 'off'] as const;
export type Tone = (typeof TONES)[number];

/** What stands in a match's left column, and how it is said in full. */
export interface StatusLabel extends StatusWords {
  readonly tone: Tone;
}

const label = (tone: Tone, text: string, spoken = text): StatusLabel => ({ text, spoken, tone });

/** The status of a match of any sport. `now` is epoch milliseconds by the server's clock. */
export const statusLabel = (
  summary: AnySummary,
  now: number,
  zone: string,
  locale: Locale = 'en-GB',
): StatusLabel => {
  switch (summary.status) {
    case 'scheduled': {
      const time = timeOf(summary.kickoffAt, zone, locale);
      return label('ahead', time, `${viewOf(summary).words.startTime.toLowerCase()} ${time}`);
    }
    case 'delayed':
      return label('ahead', 'Delayed');
    case 'live':
      return { ...(viewOf(summary).status(summary, now) ?? label('live', 'Live')), tone: 'live' };
    case 'break':
      return { ...(viewOf(summary).status(summary, now) ?? label('live', 'Break')), tone: 'live' };
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
      return { ...(viewOf(summary).status(summary, now) ?? label('over', 'Ended')), tone: 'over' };
    default:
      return summary.status satisfies never;
  }
};
