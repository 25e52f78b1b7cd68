import type { Answer } from './conditional-get.ts';
import type { Reading } from './parse-message.ts';
import type { Heard } from './sync-controller.ts';

export interface Heed {
  /** Takes a broadcast. One that cannot be read, or not yet, is ignored, and the API asked instead. */
  message<T>(reading: Reading<T>, take: (message: T) => Heard): Heard;
  /** Takes an answer of the API, unless nothing changed. Throws when it cannot be read. */
  answer<T>(answer: Answer<T>, take: (body: T) => void): void;
}

/** What to do with what was read from the wire; `outdated` is told of a newer version. */
export const heedWith = (outdated: (version: number) => void): Heed => ({
  message(reading, take) {
    if (reading.is === 'message') return take(reading.message);
    if (reading.is === 'newer') outdated(reading.version);
    return 'unreadable';
  },
  answer(answer, take) {
    if (answer.is === 'message') take(answer.message);
    if (answer.is === 'newer') outdated(answer.version);
    if (answer.is === 'newer' || answer.is === 'unreadable') throw new Error(`the answer is ${answer.is}`);
  },
});
