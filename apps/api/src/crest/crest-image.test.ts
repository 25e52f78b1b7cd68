import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodeCrest, InvalidCrestError, MAX_CREST_BYTES } from './crest-image.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 10, g: 60, b: 255, alpha: 0.5 } } });

describe('a crest', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('out of a %s is a WebP that fits 256 pixels', async (format) => {
    const { image, id } = await encodeCrest(await picture(600, 300).toFormat(format).toBuffer());
    const { format: kept, width, height } = await sharp(image).metadata();
    expect([kept, width, height]).toEqual(['webp', 256, 128]);
    expect(image.length).toBeLessThanOrEqual(MAX_CREST_BYTES);
    expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it('keeps what is see-through, is not blown up, and has the same address every time', async () => {
    const file = await picture(40, 50).png().toBuffer();
    const [one, two] = [await encodeCrest(file), await encodeCrest(file)];
    expect(one.id).toBe(two.id);
    expect(await sharp(one.image).metadata()).toMatchObject({ width: 40, height: 50, hasAlpha: true });
  });

  it('carries nothing of the file but the picture', async () => {
    const file = await picture(64, 64)
      .png()
      .withExif({ IFD0: { Copyright: 'SECRET-IN-EXIF' } })
      .toBuffer();
    const hidden = Buffer.concat([file, Buffer.from('<script>alert(1)</script>')]);
    expect((await encodeCrest(hidden)).image.toString('latin1')).not.toMatch(/SECRET|script/);
  });

  const bytes = (length: number) => async () => Buffer.alloc(length);
  const text = (words: string) => async () => Buffer.from(words);
  it.each([
    [
      'an SVG',
      text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      /SVG is not supported/,
    ],
    ['a GIF', () => Promise.resolve(Buffer.from('GIF89a')), /must be a PNG, JPEG or WebP/],
    ['a text', text('hello'), /must be a PNG, JPEG or WebP/],
    ['a text that begins as a PNG', text('\x89PNG hello'), /must be a PNG|not a valid PNG/],
    [
      'a single column of millions of pixels',
      () =>
        sharp({ create: { width: 1, height: 9_000, channels: 3, background: 'grey' } })
          .png()
          .toBuffer(),
      /at most 8192 pixels/,
    ],
    [
      'a PNG cut off',
      async () => (await picture(200, 200).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 20_000),
      /not a valid PNG/,
    ],
    [
      'a picture too large to unpack',
      () => picture(5_100, 5_100).png({ palette: true, colours: 2 }).toBuffer(),
      /at most 25 megapixels/,
    ],
    ['a file too large', bytes(MAX_CREST_BYTES + 1), /at most 256 KB/],
  ])('is not made of %s, and says why', async (_what, file, reason) => {
    const made = encodeCrest(await file());
    await expect(made).rejects.toThrow(reason);
    await expect(made).rejects.toThrow(InvalidCrestError);
  });
});
