import type { Me } from '@scoreline/protocol';

export const ADMIN = 'Admin';
export const COMPETITIONS = 'Competitions';
export const TEAMS = 'Teams';
export const IMPORT = 'Import';
export const PEOPLE = 'People';
export const KEYS = 'Keys';
export const BACKUPS = 'Backups';
export const MATCHES = 'Matches';
export const AUDIT = 'Audit';
export const FANS_PAGE = 'Fan page';
export const ROLES: Readonly<Record<Me['role'], string>> = {
  scorer: 'scorer',
  editor: 'editor',
  owner: 'owner',
  feed: 'feed',
};
export const signedInAs = (name: string, role: Me['role']): string => `${name}, ${ROLES[role]}`;
export const UNAVAILABLE = 'The scores server is not responding';
export const UNAVAILABLE_WHY = 'Everything already sent is saved. Reload the page in a moment.';
export const DENIED = 'Not allowed';
export const EDITORS_ONLY = 'Only editors and owners can open this page.';
export const OWNERS_ONLY = 'Only owners can open this page.';
