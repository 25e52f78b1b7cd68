import 'server-only';
import { readFile } from 'node:fs/promises';
import type { Snapshot } from '@scoreline/protocol';
import { ImageResponse } from 'next/og';
import { IMAGE_SIZE, SharedImage } from './shared-image.tsx';

const FACES = {
  latin: new URL('../../../fonts/image/latin.woff', import.meta.url),
  'latin-ext': new URL('../../../fonts/image/latin-ext.woff', import.meta.url),
  cyrillic: new URL('../../../fonts/image/cyrillic.woff', import.meta.url),
  greek: new URL('../../../fonts/image/greek.woff', import.meta.url),
};

const readFonts = () =>
  Promise.all(
    Object.entries(FACES).map(async ([name, file]) => ({
      ...{ name, data: await readFile(file) },
      ...({ weight: 900, style: 'normal' } as const),
    })),
  );
let fonts: ReturnType<typeof readFonts> | undefined;

/** The picture of a match as a PNG. It takes about a tenth of a second of the processor. */
export const renderImage = async (snapshot: Snapshot): Promise<ArrayBuffer> => {
  fonts ??= readFonts();
  const image = new ImageResponse(<SharedImage snapshot={snapshot} />, { ...IMAGE_SIZE, fonts: await fonts });
  return image.arrayBuffer();
};
