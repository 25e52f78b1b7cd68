import { formatMinute, type Incident, type PerSide, type SportName } from '@scoreline/match';
import { adminOf } from '../../../sports/admins.ts';
import { coreNoticeName, isCoreNotice } from '../../../sports/core-incident-words.ts';
import { viewOfSport } from '../../../sports/views.ts';

/** An incident without its minute: "Goal, Argentina". */
export const nameIncident = (incident: Incident, names: PerSide<string>, sport: SportName): string => {
  const { log } = adminOf(sport);
  switch (incident.type) {
    case 'review':
      return incident.outcome === undefined
        ? `Review, ${log.reviewSubject(incident.about)}`
        : `Review closed, ${log.reviewOutcome(incident.about, incident.outcome)}`;
    case 'note':
      return 'Note';
    case 'notice': {
      const { notice, side } = incident;
      const name = isCoreNotice(notice)
        ? coreNoticeName(notice, viewOfSport(sport).words.startTime)
        : log.notice(notice);
      return side === undefined ? name : `${name}, ${names[side]}`;
    }
    default:
      return log.incident(incident, names);
  }
};

const SHORT = 40;

/** The beginning of a note, which is enough to know it again. */
export const shortNote = (text: string): string =>
  text.length <= SHORT ? text : `${text.slice(0, SHORT).trimEnd()}…`;

/** An incident in one line: "Goal, Argentina, 67'". Of notes, which have no other name, also how they begin. */
export const describeIncident = (incident: Incident, names: PerSide<string>, sport: SportName): string => {
  const name = nameIncident(incident, names, sport);
  const at =
    incident.minute === undefined || incident.type === 'period' ? null : formatMinute(incident.minute);
  const named = at === null ? name : `${name}, ${at}`;
  return incident.type === 'note' ? `${named}: ${shortNote(incident.text)}` : named;
};

/** Who took part, or what was said, in one line; null when nobody is named. */
export const describePeople = (incident: Incident, sport: SportName): string | null => {
  switch (incident.type) {
    case 'note':
      return incident.text;
    case 'notice':
      return incident.reason ?? null;
    case 'review':
      return null;
    default:
      return adminOf(sport).log.people(incident);
  }
};
