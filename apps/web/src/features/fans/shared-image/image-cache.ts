/** Pictures that are kept: those of every match that is played at a time, and little memory (30 KB each). */
const MOST = 300;

/**
 * Draws each picture once and one at a time: drawing keeps the processor busy, and between two pictures the pages get
 * their turn. A picture that fails is kept for nobody.
 */
export const createImageCache = <T>(draw: (value: T) => Promise<ArrayBuffer>) => {
  const kept = new Map<string, Promise<ArrayBuffer>>();
  let last: Promise<unknown> = Promise.resolve();
  return (key: string, value: T): Promise<ArrayBuffer> => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const drawn = last.then(() => draw(value));
    last = drawn.catch(() => {});
    kept.set(key, drawn);
    drawn.catch(() => kept.delete(key));
    const oldest = kept.keys().next();
    if (kept.size > MOST && !oldest.done) kept.delete(oldest.value);
    return drawn;
  };
};
