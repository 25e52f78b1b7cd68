import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** The longest side of what is kept, in pixels: sharp at the largest size a page shows. */
const SIDE = 256;
/** A picture may be small as a file and huge in memory. */
const MOST_PIXELS = 25_000_000;
export const LARGEST_CREST_BYTES = 256 * 1024;
const TAKEN = ['png', 'jpeg', 'webp'];

sharp.cache(false);
sharp.concurrency(1);

/** Why a file cannot be a crest, in words for whoever chose it. */
export class NoCrest extends Error {}

export interface Crest {
  /** A hash of the image. */
  readonly id: string;
  /** WebP. */
  readonly image: Buffer;
}

const looksLikeSvg = (file: Buffer): boolean => /<svg[\s>]/i.test(file.subarray(0, 4_096).toString('latin1'));

/**
 * Makes a crest out of a file that somebody chose: told by its content whatever its name says, and drawn anew, so that
 * nothing of the file itself is ever served. Throws {@link NoCrest}.
 */
export const toCrest = async (file: Buffer): Promise<Crest> => {
  if (file.length > LARGEST_CREST_BYTES) throw new NoCrest('A crest has at most 256 KB.');
  if (looksLikeSvg(file))
    throw new NoCrest('An SVG may hold scripts and is not taken. Export it as PNG, 256 pixels wide or more.');
  try {
    const picture = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!TAKEN.includes(format)) throw new NoCrest(`A crest is a PNG, JPEG or WebP; this is ${format}.`);
    const image = await picture
      .autoOrient()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90, alphaQuality: 100 })
      .toBuffer();
    return { id: createHash('sha256').update(image).digest('base64url').slice(0, 22), image };
  } catch (error) {
    if (error instanceof NoCrest) throw error;
    throw new NoCrest('This is no complete PNG, JPEG or WebP of at most 25 megapixels.');
  }
};
