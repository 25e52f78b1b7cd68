import type { FootballTypes } from '@scoreline/match';
import { formatMinute, readPeriodClock, type SummaryOf } from '@scoreline/match';
import type { StatusWords } from '../sport-view.ts';

type FootballSummary = SummaryOf<FootballTypes>;

const words = (text: string, spoken = text): StatusWords => ({ text, spoken });

/** `67'`, `45+2'`; null while no minute is counted. The first minute of play is 1'. */
export const minuteText = ({ clock }: FootballSummary, now: number): string | null => {
  if (clock === null || clock.lengthOfPeriod === undefined) return null;
  const minute = Math.floor(readPeriodClock(clock, now) / 60) + 1;
  const last = (clock.from + clock.lengthOfPeriod) / 60;
  return formatMinute(minute > last ? { minute: last, added: minute - last } : { minute });
};

const inPlay = (summary: FootballSummary, now: number): StatusWords => {
  if (summary.phase?.code === 'PEN') return words('Pens', 'penalty shoot-out');
  const minute = minuteText(summary, now);
  return minute === null ? words('Live') : words(minute, `${minute.replace("'", '')} minutes`);
};

const interval = ({ phase }: FootballSummary): StatusWords => {
  switch (phase?.code) {
    case 'HT':
      return words('HT', 'half-time');
    case 'BET':
      return words('ET next', 'extra time next');
    case 'ETHT':
      return words('ET HT', 'half-time of extra time');
    case 'BPEN':
      return words('Pens next', 'penalty shoot-out next');
    default:
      return words('Break');
  }
};

const fullTime = ({ shootOut, result }: FootballSummary): StatusWords => {
  if (shootOut !== null) return words('Pens', 'decided by penalties');
  return result?.decidedBy === 'overtime' ? words('AET', 'after extra time') : words('FT', 'full time');
};

export const footballStatus = (summary: FootballSummary, now: number): StatusWords | null => {
  switch (summary.status) {
    case 'live':
      return inPlay(summary, now);
    case 'break':
      return interval(summary);
    case 'ended':
    case 'final':
      return fullTime(summary);
    default:
      return null;
  }
};
