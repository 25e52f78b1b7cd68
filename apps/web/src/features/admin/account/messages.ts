export const TITLE = 'Your account';
export const EMAIL = 'E-mail';
export const ROLE = 'Role';
export const NAME = 'Name';
export const NAME_HINT = 'Shown to others, also in the audit log.';
export const SAVE_NAME = 'Save name';
export const SAVED = 'Saved.';

export const PASSWORD = 'Password';
export const CURRENT_PASSWORD = 'Current password';
export const NEW_PASSWORD = 'New password';
export const CHANGE_PASSWORD = 'Change password';
export const PASSWORD_CHANGED = 'Password changed. Your other browsers are signed out.';

export const PASSKEYS = 'Passkeys';
export const NO_PASSKEYS = 'No passkeys yet. A passkey lets you sign in by fingerprint, face or PIN.';
export const REMOVE_QUESTION = 'You can no longer sign in with this passkey. Delete it on the device too.';
export const passkeyAdded = (name: string): string => `${name} was added.`;

export const SESSIONS = 'Sessions';
export const SIGN_OUT = 'Sign out';
export const signOut = (device: string): string => `Sign out ${device}`;
export const signedOut = (device: string): string => `${device} was signed out.`;
export const SIGN_OUT_OTHERS = 'Sign out all others';
export const OTHERS_SIGNED_OUT = 'All others were signed out.';
