const capitalise = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase();

/** `McGREE` keeps what is before its capitals: `McGree`. */
const calm = (word: string): string => {
  const mixed = /^(\p{Lu}\p{Ll}+)(\p{Lu}{2,})$/u.exec(word);
  if (mixed?.[1] !== undefined && mixed[2] !== undefined) return mixed[1] + capitalise(mixed[2]);
  return /^\p{Lu}{2,}$/u.test(word) ? capitalise(word) : word;
};

/** Line-ups write family names in capitals; on a page they read like any name: `Virgil VAN DIJK` → `Virgil Van Dijk`. */
export const toName = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\p{L}+/gu, calm);
