import { describe, expect, it } from 'vitest';
import { toName } from './names.ts';

describe('a name in capitals', () => {
  it.each([
    ['Virgil VAN DIJK', 'Virgil Van Dijk'],
    ['SAAD ALSHEEB', 'Saad Alsheeb'],
    ['Riley McGREE', 'Riley McGree'],
    ['Jamie MacLAREN', 'Jamie MacLaren'],
    ['Cameron CARTER-VICKERS', 'Cameron Carter-Vickers'],
    ["Sam O'HARE", "Sam O'Hare"],
    ['KIM Moonhwan ', 'Kim Moonhwan'],
    ['Pau Cebrián Devis', 'Pau Cebrián Devis'],
    ['DE KETELAERE', 'De Ketelaere'],
  ])('%s reads %s', (source, name) => {
    expect(toName(source)).toBe(name);
  });
});
