/**
 * The deepest JSON that is let in. Soketi turns values into text again, which overflows the stack some
 * thousands of levels down.
 */
const deepest = 32;

export function isTooDeep(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((part) => isTooDeep(part, levels - 1));
}
