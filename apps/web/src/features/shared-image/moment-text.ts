import type { Summary } from '@scoreline/match';
import { statusLabel } from '../status/status-label.ts';
import { PERIODS } from '../timeline/wording.ts';

const at = (instant: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).format(instant);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * How the match stood, in words that stay true: a picture is kept for good and seen in any time zone, so it names the
 * period of play rather than a minute, and says whose clock a kick-off is by.
 */
export const momentText = (summary: Summary): string => {
  if (summary.status === 'scheduled') return `${at(summary.kickoffAt)} UTC`;
  if (summary.sport === 'football' && summary.shootOut !== null)
    return `${summary.shootOut.home}–${summary.shootOut.away} on penalties`;
  if (summary.sport === 'football' && summary.status === 'live') {
    const { phase } = summary;
    if (phase === '1H') return 'First half';
    if (phase === '2H' || phase === 'ET1' || phase === 'ET2' || phase === 'PEN') return PERIODS[phase].start;
  }
  return capital(statusLabel(summary, summary.kickoffAt, 'UTC').spoken);
};
