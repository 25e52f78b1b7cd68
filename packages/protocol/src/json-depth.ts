/**
 * The deepest JSON that is accepted from outside. Whatever goes through a value again, to write it or to compare it,
 * overflows the stack after some thousands of levels; none of our own has ten.
 */
export const MAX_DEPTH = 32;

/** Whether a value is nested deeper than `levels`. */
export const isTooDeep = (value: unknown, levels = MAX_DEPTH): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((part) => isTooDeep(part, levels - 1));
};
