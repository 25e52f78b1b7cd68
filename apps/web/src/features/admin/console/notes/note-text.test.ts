import { describe, expect, it } from 'vitest';
import { noteOf, oneLine, remainingText } from './note-text.ts';

describe('what is typed as a note', () => {
  it.each([
    ['  A great save  ', 'A great save'],
    ['Two\r\nlines', 'Two lines'],
    ['x'.repeat(280), 'x'.repeat(280)],
    [` ${'x'.repeat(280)} `, 'x'.repeat(280)],
    ['x'.repeat(281), null],
    [' \n ', null],
    ['', null],
  ])('%j is the note %j', (typed, note) => {
    expect(noteOf(typed)).toBe(note);
  });

  it('keeps a space that is being typed', () => {
    expect(oneLine('A great ')).toBe('A great ');
  });

  it.each([
    ['', '0 of 280'],
    ['Saved ', '5 of 280'],
    ['x'.repeat(280), '280 of 280'],
    ['x'.repeat(292), '12 too many'],
  ])('says of %j that it is %s', (typed, room) => {
    expect(remainingText(typed)).toBe(room);
  });
});
