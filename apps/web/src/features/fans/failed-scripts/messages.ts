export const NOT_UPDATING =
  'Scores are not updating because part of this page did not load. Reloading every 30 seconds.';
