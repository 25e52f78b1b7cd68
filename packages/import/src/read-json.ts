import { SourceError } from './source-error.ts';

/** JSON whose text may be cut off. Throws a {@link SourceError} that says where it stops making sense. */
export const readJson = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const line = text.split('\n').length;
    throw new SourceError(
      file,
      `of ${line} ${line === 1 ? 'line' : 'lines'}`,
      `This is not complete JSON (${reason}).`,
      'The file may be cut off: fetch it again whole.',
    );
  }
};
