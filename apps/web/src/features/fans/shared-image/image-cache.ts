import { createKeyedQueue } from '@scoreline/async/keyed-queue';
import { LRUCache } from 'lru-cache';

/** Enough for all matches that are played at the same time; an image has about 30 KB. */
const MAX_IMAGES = 300;

/**
 * Draws each image once, and one at a time: drawing keeps the processor busy, and between two images the pages get their
 * turn. An image that fails is not cached.
 */
export const createImageCache = <T>(draw: (value: T) => Promise<ArrayBuffer>) => {
  const images = new LRUCache<string, Promise<ArrayBuffer>>({ max: MAX_IMAGES });
  const enqueue = createKeyedQueue();
  return (key: string, value: T): Promise<ArrayBuffer> => {
    const cached = images.get(key);
    if (cached !== undefined) return cached;
    const image = enqueue('draw', () => draw(value));
    images.set(key, image);
    image.catch(() => images.delete(key));
    return image;
  };
};
