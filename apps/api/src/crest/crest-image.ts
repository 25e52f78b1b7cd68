import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** The longest side of a stored crest, in pixels: sharp at the largest size on a page. */
const SIDE = 256;
/** A small file can be a huge image in memory. */
const MAX_PIXELS = 25_000_000;
export const MAX_CREST_BYTES = 256 * 1024;
const FORMATS = ['png', 'jpeg', 'webp'];

sharp.cache(false);
sharp.concurrency(1);

/** A file that cannot be a crest. The message says why, for the person who chose it. */
export class InvalidCrestError extends Error {}

export interface Crest {
  /** A hash of the image. */
  readonly id: string;
  /** WebP. */
  readonly image: Buffer;
}

const looksLikeSvg = (file: Buffer): boolean => /<svg[\s>]/i.test(file.subarray(0, 4_096).toString('latin1'));

/**
 * Makes a crest of an uploaded file. The format is read from the content, and the image is encoded again, so that no
 * byte of the upload is ever served. Throws {@link InvalidCrestError}.
 */
export const encodeCrest = async (file: Buffer): Promise<Crest> => {
  if (file.length > MAX_CREST_BYTES) throw new InvalidCrestError('A crest may have at most 256 KB.');
  if (looksLikeSvg(file))
    throw new InvalidCrestError(
      'SVG is not supported because it may contain scripts. Export it as PNG, at least 256 pixels wide.',
    );
  try {
    const picture = sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!FORMATS.includes(format))
      throw new InvalidCrestError(`A crest must be a PNG, JPEG or WebP; this file is ${format}.`);
    const image = await picture
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
