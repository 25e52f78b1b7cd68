import { expect, it } from 'vitest';
import { changeOfNote } from './note-change.ts';

it('a note is changed on one line and not too long', () => {
  expect(changeOfNote('Saved', 'Saved')).toEqual({ kind: 'same' });
  expect(changeOfNote('Saved', ' Saved by\nLloris ')).toEqual({
    kind: 'changed',
    changes: { text: 'Saved by Lloris' },
  });
  const fault = { kind: 'fault', message: 'A note has 1 to 280 characters.' };
  expect(changeOfNote('Saved', ' ')).toEqual(fault);
  expect(changeOfNote('Saved', 'x'.repeat(281))).toEqual(fault);
});
