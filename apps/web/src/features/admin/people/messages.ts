import type { PersonRole } from '@scoreline/protocol';
import { ROLES } from '../shell/messages.ts';

export const PEOPLE = 'People';
export const PERSON = 'Person';
export const SIGN_INS = 'Sign-ins';
export const AUDIT = 'Audit';
export const ALL_PEOPLE = 'All people';
export const YOU = ', you';
export const ONLY_YOU = 'Just you so far. Invite others to score with you.';

export const ROLE = 'Role';
export const ROLE_NAMES: Readonly<Record<PersonRole, string>> = {
  scorer: 'Scorer',
  editor: 'Editor',
  owner: 'Owner',
};
/** What each role may do, to whoever gives it. */
export const ROLE_RIGHTS: Readonly<Record<PersonRole, string>> = {
  scorer: 'Scores the matches assigned to them.',
  editor: 'Scores every match, manages competitions, teams and imports, and corrects final results.',
  owner: 'Can do everything, including managing people and API keys.',
};
export const SAVE_ROLE = 'Save role';
export const roleSaved = (name: string, role: PersonRole): string => `Saved: ${name} is now ${ROLES[role]}.`;
export const onlyOwner = (name: string): string =>
  `${name} is the only owner. Make someone else an owner before changing this role.`;

export const INVITE = 'Invite someone';
export const INVITE_HINT =
  'Invites are links that work once, for 7 days. To assign matches to scorers, open a match’s console and choose Scorers.';
export const FOR_WHOM = 'For whom (optional)';
export const FOR_WHOM_HINT = 'Helps you tell open invites apart.';
export const CREATE_INVITE = 'Create invite';
export const SEND_INVITE = 'Send this link to the person you invite, or let them scan the code.';
export const OPEN_INVITES = 'Open invites';
export const NO_INVITES = 'No open invites.';
export const UNNAMED = 'Someone';
export const inviteFacts = (role: PersonRole, by: string, until: string): string =>
  `as ${ROLES[role]}, invited by ${by}; valid until ${until}`;
export const REVOKE = 'Revoke';
export const inviteOf = (name: string, role: PersonRole): string => `invite of ${name}, as ${ROLES[role]}`;
export const REVOKE_QUESTION = 'The link stops working immediately. You can invite them again.';
export const REVOKE_INVITE = 'Revoke invite';
export const CANCEL = 'Cancel';

export const PASSWORD = 'Password';
export const PASSWORD_LINK_HINT =
  'For someone who forgot their password. The old password and their passkeys work until the link is used; after that they sign in with the new password and add passkeys again. A new link replaces the previous one.';
export const CREATE_PASSWORD_LINK = 'Create password link';
export const sendPasswordLink = (name: string): string => `Send this link to ${name} only.`;
export const LINK = 'Link';
export const LINK_AS_QR = 'The link as a QR code';
export const oneTimeLink = (words: string, until: string): string =>
  `${words} It works once, until ${until}, and is shown only now.`;
export const dayAndTime = (day: string, time: string): string => `${day}, ${time}`;
export const LOCAL_LINK =
  'This link uses an address that only this computer can open. To invite others, open this page under the address they use and create a new link.';

export const PASSKEYS = 'Passkeys';
export const NO_PASSKEYS = 'No passkeys.';
export const removePasskeyQuestion = (name: string): string =>
  `${name} can no longer sign in with this passkey. They stay signed in where they are.`;

export const SESSIONS = 'Sessions';
export const NO_SESSIONS = 'Not signed in anywhere.';
export const THIS_BROWSER = ', this browser';
export const sessionTimes = (since: string, lastUsed: string): string =>
  `since ${since}, last used ${lastUsed}`;
export const sessionTimesAndAddress = (since: string, lastUsed: string, address: string): string =>
  `since ${since}, last used ${lastUsed}, from ${address}`;
export const SIGN_OUT_EVERYWHERE = 'Sign out everywhere';
export const SIGN_OUT_SELF_QUESTION = 'This also signs you out here.';
export const signOutQuestion = (name: string): string =>
  `${name} has to sign in again. Anything scored offline stays on their device and is sent after that.`;
export const signedOut = (count: number): string =>
  count === 1 ? '1 browser was signed out.' : `${count} browsers were signed out.`;

export const REMOVE = 'Remove';
export const removePerson = (name: string): string => `Remove ${name}`;
export const removeQuestion = (name: string): string =>
  `${name} is signed out immediately and can no longer sign in. Their name stays in the logs. They need a new invite to come back.`;
export const ONLY_OWNER_STAYS = 'The only owner cannot be removed.';
