export const DESCRIPTION = 'Live scores.';
export const MAIN = 'Main';
export const MATCHES = 'Matches';
export const COMPETITIONS = 'Competitions';
export const TIMES_IN = 'Times in';
export const SKIP = 'Skip to content';
export const SIGN_IN = 'Sign in';
export const LICENCES = 'Licences';
