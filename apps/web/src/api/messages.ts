export const UNREACHABLE = 'The server is not responding. Nothing was saved. Try again.';
export const SIGNED_OUT = 'You are signed out. Sign in again in another tab, then send this form again.';
