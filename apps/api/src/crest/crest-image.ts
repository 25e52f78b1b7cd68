import { createHash } from 'node:crypto';
import { createTurns } from '@scoreline/async/turns';
import sharp from 'sharp';

/** The longest side of a stored crest, in pixels: sharp at the largest size on a page. */
const SIDE = 256;
/** A small file can be a huge image in memory, and one of a single row takes as long as many. */
const MAX_PIXELS = 25_000_000;
const MAX_SIDE = 8_192;
export const MAX_CREST_BYTES = 256 * 1024;
/** Longer than any honest picture of such a size takes. */
const LONGEST_S = 5;
/** One at a time: decoding takes the threads that hash passwords too. */
const inTurn = createTurns({ atOnce: 1, waitMs: 15_000, mostWaiting: 20 });

sharp.cache(false);
sharp.concurrency(1);
// Whatever a file is, no other decoder gets to see it.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'],
});

/** A file that cannot be a crest. The message says why, for the person who chose it. */
export class InvalidCrestError extends Error {}

export interface Crest {
  /** A hash of the image. */
  readonly id: string;
  /** WebP. */
  readonly image: Buffer;
}

const looksLikeSvg = (file: Buffer): boolean => /<svg[\s>]/i.test(file.subarray(0, 4_096).toString('latin1'));

/** By the first bytes; whatever comes after them is for the decoder. */
const isKnownFormat = (file: Buffer): boolean => {
  const start = file.subarray(0, 12).toString('latin1');
  return start.startsWith('\x89PNG') || start.startsWith('\xff\xd8\xff') || /^RIFF.{4}WEBP$/s.test(start);
};

/**
 * Makes a crest of an uploaded file. The format is read from the content, and the image is encoded again, so that no
 * byte of the upload is ever served. Throws {@link InvalidCrestError}, and a `BusyError` when too many are waiting.
 */
export const encodeCrest = async (file: Buffer): Promise<Crest> => {
  if (file.length > MAX_CREST_BYTES) throw new InvalidCrestError('A crest may have at most 256 KB.');
  if (looksLikeSvg(file))
    throw new InvalidCrestError(
      'SVG is not supported because it may contain scripts. Export it as PNG, at least 256 pixels wide.',
    );
  if (!isKnownFormat(file)) throw new InvalidCrestError('A crest must be a PNG, JPEG or WebP.');
  return inTurn(
    '',
    () => true,
    () => encode(file),
  );
};

const encode = async (file: Buffer): Promise<Crest> => {
  try {
    const picture = sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    const { width, height } = await picture.metadata();
    if (Math.max(width, height) > MAX_SIDE)
      throw new InvalidCrestError(`A crest may be at most ${MAX_SIDE} pixels wide and high.`);
    const image = await picture
      .timeout({ seconds: LONGEST_S })
      .autoOrient()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90, alphaQuality: 100 })
      .toBuffer();
    return { id: createHash('sha256').update(image).digest('base64url').slice(0, 22), image };
  } catch (error) {
    if (error instanceof InvalidCrestError) throw error;
    throw new InvalidCrestError('This file is not a valid PNG, JPEG or WebP of at most 25 megapixels.');
  }
};
