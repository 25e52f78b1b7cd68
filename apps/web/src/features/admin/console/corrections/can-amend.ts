import type { Incident, SportName } from '@scoreline/match';
import { adminOf } from '../../../../sports/admins.ts';

/** Whether something of an incident can be changed; else it can only be struck out. */
export const canAmend = (incident: Incident, sport: SportName): boolean => {
  switch (incident.type) {
    case 'note':
      return true;
    case 'review':
    case 'notice':
      return false;
    default:
      return adminOf(sport).corrections.canAmend(incident);
  }
};
