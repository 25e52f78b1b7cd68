import type { AnySummary } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { statusLabel } from '../../../match-status/status-label.ts';
import { viewOf } from '../../../sports/views.ts';
import { endingWords } from '../score/ending-words.ts';
import { spokenShootOut } from '../score/shoot-out-words.ts';
import { drawnName, supportedText } from './supported-characters.ts';

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
export const momentText = ({ home, away }: Fixture, summary: AnySummary): string => {
  if (summary.status === 'scheduled') return `${at(summary.kickoffAt)} UTC`;
  const names = {
    home: supportedText(drawnName(home) ?? 'Home team'),
    away: supportedText(drawnName(away) ?? 'Away team'),
  };
  return (
    endingWords(names, summary) ??
    spokenShootOut(summary) ??
    viewOf(summary).moment?.(summary) ??
    capital(statusLabel(summary, summary.kickoffAt, 'UTC').spoken)
  );
};
