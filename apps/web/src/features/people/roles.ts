import type { PersonRole } from '@scoreline/protocol';

/** What each role may do, in the words of a choice. */
export const ROLE_WORDS: Readonly<Record<PersonRole, string>> = {
  scorer: 'Scorer: the matches assigned to them',
  editor: 'Editor: competitions, matches, corrections after final',
  owner: 'Owner: everything, people and keys too',
};
