import type { PersonRole } from '@scoreline/protocol';

export const TITLE = 'Sign in';
export const SIGN_IN = 'Sign in';
export const SIGN_OUT = 'Sign out';
export const EMAIL = 'E-mail';
export const PASSWORD = 'Password';
export const UNREACHABLE = 'The server is not responding. Check your connection and try again.';
export const WRONG_PASSWORD = 'Wrong e-mail or password.';
export const INCOMPLETE_EMAIL = 'Enter a full e-mail address, such as ana@example.org.';
export const REFUSED = 'Sign-in was refused.';
/** `seconds` is null where the server did not say how long to wait. */
export const tooManyAttempts = (seconds: number | null): string =>
  seconds === null
    ? 'Too many attempts. Try again in a minute.'
    : `Too many attempts. Try again in ${seconds} s.`;
export const STILL_SIGNED_IN = 'The server is not responding. You are still signed in.';

export const JOIN_TITLE = 'Join';
export const INVITED_AS: Readonly<Record<PersonRole, string>> = {
  scorer: 'You are invited as a scorer: you score the matches assigned to you.',
  editor:
    'You are invited as an editor: you score every match, manage competitions, teams and imports, and correct final results.',
  owner: 'You are invited as an owner: you can do everything, including managing people and API keys.',
};
export const otherAccount = (name: string): string =>
  `This browser is signed in as ${name}. Joining signs ${name} out here. If the link is for someone else, send it to them and leave this page.`;
export const JOIN = 'Join';
export const YOUR_NAME = 'Your name';
export const YOUR_NAME_HINT = 'Shown to others when you score.';
export const YOUR_EMAIL = 'Your e-mail';
export const YOUR_EMAIL_HINT = 'Used to sign in. We do not send e-mail.';
export const JOINED = 'You have joined. Sign in with your e-mail and your new password.';
export const JOINED_AND_SIGNED_IN =
  'You have joined and are signed in. You can add a passkey to sign in on this device by fingerprint, face or PIN.';
export const SKIP_PASSKEY = 'Continue without a passkey';

export const RESET_TITLE = 'New password';
export const NEW_PASSWORD = 'New password';
export const resetFor = (name: string, email: string): string =>
  `For ${name}, ${email}. All browsers signed in to this account will be signed out.`;
export const RESET = 'Set password and sign in';
export const RESET_DONE = 'Your new password is set. Sign in with it.';
export const passwordTooShort = (least: number, missing: number | null): string =>
  missing === null
    ? `At least ${least} characters. A few words are a good choice. Common passwords are rejected.`
    : `At least ${least} characters, ${missing} more. A few words are a good choice. Common passwords are rejected.`;
export const PASSWORD_LONG_ENOUGH = 'Long enough.';
export const SHOW_PASSWORD = 'Show password';
export const HIDE_PASSWORD = 'Hide password';

export const BROKEN_LINK = 'This link does not work';
export const UNKNOWN_LINK = 'Unknown link. Check that you copied all of it, or ask the owner for a new one.';
export const USE_OTHER_ACCOUNT = 'Sign in with an existing account';

export const PASSKEY_NAME = 'Passkey name';
export const PASSKEY_NAME_HINT = 'To tell your passkeys apart.';
export const ADD_PASSKEY = 'Add passkey';
export const SIGN_IN_WITH_PASSKEY = 'Sign in with a passkey';
export const PASSKEYS_NEED_HTTPS = 'Passkeys need https and a browser that supports them.';
export const PASSKEYS_NEED_A_NAME = 'Passkeys need an address with a host name. This address is a number.';
export const SESSION_TOO_OLD =
  'You signed in more than a day ago. Sign out and in again, then add the passkey.';
export const UNKNOWN_PASSKEY = 'Unknown passkey. Sign in with your password.';
export const PASSKEY_EXISTS = 'This device already has a passkey for your account.';
export const PASSKEY_CANCELLED = 'Cancelled or timed out.';
export const PASSKEY_FAILED = 'The browser could not complete this.';

export const UNKNOWN_BROWSER = 'Unknown browser';
export const browserOn = (browser: string, system: string): string => `${browser} on ${system}`;
