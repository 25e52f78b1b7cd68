import { expect, it } from 'vitest';
import { passwordWeakness } from './password-policy.ts';

const weakness = (password: string) =>
  passwordWeakness(password, { name: 'Ann Example', email: 'ann@example.org' });

it.each(['aaaaaaaaaa', '          ', 'abababababab', 'abcdabcdabcd', '1112223331', '😀😀😀😀😀😀😀😀😀😀'])(
  '%j repeats itself',
  (password) => {
    expect(weakness(password)).toMatch(/repeats itself/);
  },
);
it.each(['qwertyuiop', 'Football2026', '123football!', 'PASSWORD12', '!!!letmein!!!'])(
  '%j is too common',
  (password) => {
    expect(weakness(password)).toMatch(/too common/);
  },
);
it.each(['Ann Example', 'ANN@example.org'])('%j is the person', (password) => {
  expect(weakness(password)).toMatch(/your own name/);
});
it.each(['a quiet afternoon', 'correct horse battery', 'футбол по вторникам', 'xK9-vv2-Qm8'])(
  '%j may be chosen',
  (password) => {
    expect(weakness(password)).toBeNull();
  },
);
