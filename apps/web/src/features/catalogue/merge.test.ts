import { describe, expect, it } from 'vitest';
import { changesOf, merge } from './merge.ts';

const READ = { name: 'Ayr', code: 'AYR', colour: '' };

describe('an edit of a record', () => {
  it('sends only what was changed', () => {
    expect(changesOf(READ, { ...READ, code: 'AYU' })).toEqual({ code: 'AYU' });
    expect(changesOf(READ, READ)).toEqual({});
    expect(changesOf(READ, { ...READ, name: ' Ayr ' })).toEqual({});
  });

  it('that somebody else overtook keeps what was typed and takes over the rest', () => {
    const typed = { ...READ, code: 'AYU' };
    expect(merge(READ, typed, { name: 'Ayr United', code: 'AYR', colour: '' })).toEqual({
      typed: { name: 'Ayr United', code: 'AYU', colour: '' },
      theirs: {},
    });
  });

  it('says what somebody else made of a field that both changed', () => {
    const typed = { ...READ, code: 'AYU' };
    expect(merge(READ, typed, { ...READ, code: 'AUF' })).toEqual({ typed, theirs: { code: 'AUF' } });
    expect(merge(READ, typed, { ...READ, code: 'AYU' })).toEqual({ typed, theirs: {} });
  });
});
