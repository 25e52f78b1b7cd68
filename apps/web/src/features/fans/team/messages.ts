export const TEAM = 'Team';
export const FORM = 'Form';
export const NOW_AND_NEXT = 'Now and next';
export const NEXT = 'Next';
export const NOTHING_NEXT = 'No upcoming matches.';
export const LAST = 'Last';
export const SQUAD = 'Squad';
