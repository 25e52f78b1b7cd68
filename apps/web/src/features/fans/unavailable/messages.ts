export const TITLE = 'Scores are unavailable';
export const RETRYING = 'The scores server is not responding. This page retries every few seconds.';
export const TRY_AGAIN = 'Try again';
export const ERROR_TITLE = 'Something went wrong';
export const ERROR = 'This page could not be shown. The scores are safe.';
export const NOT_FOUND = 'Page not found';
export const NOT_FOUND_WHY =
  'The match, team or competition may have been removed, or the address is incomplete.';
export const TODAYS_MATCHES = 'Today’s matches';
export const SEARCH = 'Search';
