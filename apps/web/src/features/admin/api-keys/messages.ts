export const TITLE = 'API keys';
export const INTRODUCTION =
  'With a key a feed can create matches and post commands. Keys are identified by their name and first characters.';
export const NEW_KEY = 'New key';
export const NAME = 'Name';
export const NAME_HINT = 'The feed that will use it.';
export const SCOPE = 'Access to';
export const ALL_COMPETITIONS_AND_NEW = 'All competitions, including new ones';
export const SOME_COMPETITIONS = 'Some competitions only';
export const COMPETITIONS = 'Competitions';
export const NO_COMPETITIONS = 'No competitions yet.';
export const CHOOSE_COMPETITION = 'Choose at least one competition, or give access to all of them.';
export const CREATE = 'Create key';
export const created = (name: string): string =>
  `The key ${name} was created. Copy it now: it is not shown again.`;
export const keyOf = (name: string): string => `Key of ${name}`;
export const HOW_TO_SEND = 'Send it with every request:';

export const NO_KEYS = 'No active keys.';
export const REVOKE = 'Revoke';
export const revokeQuestion = (name: string): string =>
  `Requests with the key ${name} are refused from now on. This cannot be undone, but you can create a new key.`;
export const revokeKey = (name: string): string => `Revoke ${name}`;
export const CANCEL = 'Cancel';
export const revokedKeys = (count: number): string => `Revoked (${count})`;
export const ALL_COMPETITIONS = 'All competitions';
const used = (at: string | null): string => (at === null ? 'never used' : `last used ${at}`);
export const times = (created: string, lastUsed: string | null, revoked: string | null): string =>
  revoked === null
    ? `created ${created}; ${used(lastUsed)}`
    : `created ${created}; ${used(lastUsed)}; revoked ${revoked}`;
