import { charactersOf } from '@scoreline/protocol/names';
import { expect, it } from 'vitest';
import { onBothDatabases } from '../testing/both-databases.ts';
import { recordsIn } from '../testing/records.ts';
import { codesFor } from './team-code.ts';

it.each([
  ['Ayr United', 'AYR'],
  ['Österreich', 'ÖST'],
  ['1. FC Köln', '1FC'],
  ['Спартак Москва', 'СПА'],
  ['ΠΑΟΚ', 'ΠΑΟ'],
  ['نادي الهلال السعودي', 'ناد'],
  ['מכבי תל אביב', 'מכב'],
  ['浦和レッズ', '浦和レ'],
  ['FC 서울', 'FC서'],
  ['हिमालय', 'हिमाल'],
  ['เชียงใหม่', 'เชีย'],
  ['თბილისი', 'თბი'],
  ['🏴󠁧󠁢󠁳󠁣󠁴󠁿 ⚽️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿⚽️'],
  ['?!', '?!'],
])('%s is called %s', (name, code) => {
  expect(codesFor(name)[0]).toBe(code);
});

it('every code is two to four characters of the name, and there are many', () => {
  for (const name of ['Northtown United', 'Спартак Москва', '浦和レッズ']) {
    const codes = codesFor(name);
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) {
      expect(charactersOf(code).length).toBeLessThanOrEqual(4);
      expect(charactersOf(code).length).toBeGreaterThanOrEqual(2);
    }
  }
});

onBothDatabases('codes', (given) => {
  const { team } = recordsIn(given);

  it('are not shared by teams whose names begin alike', async () => {
    const names = ['Quxland Rovers', 'Quxland United', 'Quxton', 'Quxland Reserves', 'Quxland Women'];
    const codes = [];
    for (const name of names) codes.push((await team(name)).code);
    expect(codes[0]).toBe('QUX');
    expect(new Set(codes).size).toBe(names.length);
  });
});
