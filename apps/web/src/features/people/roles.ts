import type { PersonRole } from '@scoreline/protocol';

export const ROLE_NAMES: Readonly<Record<PersonRole, string>> = {
  scorer: 'Scorer',
  editor: 'Editor',
  owner: 'Owner',
};

/** What each role may do, to whoever gives it. */
export const ROLE_RIGHTS: Readonly<Record<PersonRole, string>> = {
  scorer: 'Scores the matches assigned to them.',
  editor: 'Scores every match, keeps competitions, teams and imports, and corrects final results.',
  owner: 'Everything: people and API keys too.',
};

/** What each role is, to whoever is invited. */
export const INVITED_AS: Readonly<Record<PersonRole, string>> = {
  scorer: 'You are invited as a scorer: you score the matches that are assigned to you.',
  editor:
    'You are invited as an editor: you score every match, keep competitions, teams and imports, and correct final results.',
  owner: 'You are invited as an owner: you may do everything here, for people and API keys too.',
};
