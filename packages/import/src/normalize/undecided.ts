/** What sources write for a side that nobody knows yet. */
const UNDECIDED =
  /^(n\.?\s?n\.?|t\.?b\.?[dac]\.?|\?+|-+|n\/a|to be (decided|determined|announced|confirmed))$/i;

/** What they write for whoever gets there: `Winner EF`, `W73`, `2A`, `3A/B/C`. */
const WHOEVER =
  /^((winners?|losers?|runners?-?up|first|second|third|1st|2nd|3rd)( place)?( of)? (group |match |game |semi|quarter|play-?off|sf|qf|ef|\S{1,3}$).*|[WL] ?\d{1,3}|[1-4] ?[A-L](\/[A-L])*|[A-L] ?[1-6])$/i;

export const UNDECIDED_NAME = 'To be decided';

/** Whether a name stands for a side that is not known yet. */
export const isUndecided = (name: string): boolean => UNDECIDED.test(name.trim());

/** Whether a name stands for whoever comes from somewhere. */
export const isPlaceholder = (name: string): boolean => WHOEVER.test(name.trim());
