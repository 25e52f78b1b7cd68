import { type AnySummary, isUnattended, readResult } from '@scoreline/match';
import { dayOf, dayTitle, type Locale, timeOf } from '../locale/day.ts';
import type { StatusWords } from '../sports/sport-view.ts';
import { viewOf } from '../sports/views.ts';

/** `live` is shown in the signal colour; `off` is neither played nor going to be as planned. */
export const TONES = ['ahead', 'live', 'over', 'off'] as const;
export type Tone = (typeof TONES)[number];

/** What stands in a match's left column, and how it is said in full. */
export interface StatusLabel extends StatusWords {
  readonly tone: Tone;
}

const words = (text: string, spoken = text): StatusWords => ({ text, spoken });
const label = (tone: Tone, text: string, spoken = text): StatusLabel => ({ ...words(text, spoken), tone });

const NOT_PLAYED_OUT = {
  award: words('Awarded'),
  walkover: words('Walkover'),
  retirement: words('Retired'),
} as const;

/** The same before and after the result is made final. */
const endingLabel = (summary: AnySummary, now: number): StatusWords => {
  const { ending } = readResult(summary);
  if (ending !== null && ending !== 'played') return NOT_PLAYED_OUT[ending];
  return viewOf(summary).status(summary, now) ?? words('Ended');
};

/** `last news at 16:43`, with the day where it was another one; empty where news is not overdue. */
export const lastNews = (
  { news }: Pick<AnySummary, 'news'>,
  now: number,
  zone: string,
  locale: Locale = 'en-GB',
): string => (news === undefined ? '' : `last news ${momentWords(news.lastAt, now, zone, locale)}`);

/** `at 16:43`, or `on Thursday 26 November at 16:43` where that is another day. */
const momentWords = (at: number, now: number, zone: string, locale: Locale): string => {
  const [day, today] = [dayOf(at, zone), dayOf(now, zone)];
  const time = `at ${timeOf(at, zone, locale)}`;
  return day === today ? time : `on ${dayTitle(day, today, locale)} ${time}`;
};

/** `continues on Friday 27 November at 15:00`, of a suspended match whose time is known and still to come. */
export const continuation = (
  { status, continuesAt }: Pick<AnySummary, 'status' | 'continuesAt'>,
  now: number,
  zone: string,
  locale: Locale = 'en-GB',
): string | null =>
  status !== 'suspended' || continuesAt === undefined || continuesAt < now
    ? null
    : `continues ${momentWords(continuesAt, now, zone, locale)}`;

/** The status of a match of any sport. `now` is epoch milliseconds by the server's clock. */
export const statusLabel = (
  summary: AnySummary,
  now: number,
  zone: string,
  locale: Locale = 'en-GB',
): StatusLabel => {
  if (isUnattended(summary, now)) return label('off', 'No news', lastNews(summary, now, zone, locale));
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
      return label(
        'off',
        'Suspended',
        ['Suspended', continuation(summary, now, zone, locale)].filter((part) => part !== null).join(', '),
      );
    case 'postponed':
      return label('off', 'Postponed');
    case 'cancelled':
      return label('off', 'Cancelled');
    case 'abandoned':
      return label('off', 'Abandoned');
    case 'awarded':
    case 'walkover':
    case 'retired':
    case 'ended':
    case 'final':
      return { ...endingLabel(summary, now), tone: 'over' };
    default:
      return summary.status satisfies never;
  }
};
