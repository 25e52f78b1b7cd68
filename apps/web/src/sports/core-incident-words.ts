import type { CoreNotice } from '@scoreline/match';
import type { IncidentWords } from './sport-story.ts';

const NOTICE_NAMES: Readonly<Record<CoreNotice, string>> = {
  kickoffMoved: ' moved',
  continuationSet: 'Continuation scheduled',
  delayed: ' delayed',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
  interrupted: 'Play interrupted',
  suspended: 'Match suspended',
  resumed: 'Play resumed',
  abandoned: 'Match abandoned',
  awarded: 'Match awarded',
  walkover: 'Walkover',
  retired: 'Retired',
  resultRecorded: 'Result entered',
  finalized: 'Result confirmed',
  reopened: 'Result reopened',
};

export const isCoreNotice = (notice: string): notice is CoreNotice => Object.hasOwn(NOTICE_NAMES, notice);

/** What happens to a match of any sport, as fans and scorers read it. `start` is what the sport calls its beginning. */
export const coreNoticeName = (notice: CoreNotice, start: string): string =>
  notice === 'kickoffMoved' || notice === 'delayed'
    ? `${start}${NOTICE_NAMES[notice]}`
    : NOTICE_NAMES[notice];

/** Words of which a sport says only what it needs to. */
export const incidentWords = (
  title: string,
  words: Partial<Omit<IncidentWords, 'title'>> = {},
): IncidentWords => ({ title, detail: null, kind: 'Decision', weight: 'plain', icon: null, ...words });

interface CoreIncident {
  readonly type: string;
  readonly text?: string;
  readonly notice?: string;
  readonly reason?: string;
  readonly outcome?: string;
}

/** `Moon landing` for `moonLanding`. */
const sentence = (name: string): string =>
  name
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, (letter) => letter.toUpperCase());

/** An incident of any sport, by what all of them have: notes, notices, and for the rest the name of its type. */
export const coreIncidentWords = (
  { type, text, notice, reason, outcome }: CoreIncident,
  start = 'Start',
): IncidentWords => {
  if (type === 'note' && text !== undefined) return incidentWords(text);
  if (type === 'notice' && notice !== undefined)
    return incidentWords(isCoreNotice(notice) ? coreNoticeName(notice, start) : sentence(notice), {
      detail: reason ?? null,
    });
  if (type === 'review')
    return incidentWords(outcome === undefined ? 'Video review' : `Video review: ${sentence(outcome)}`);
  return incidentWords(sentence(type));
};
