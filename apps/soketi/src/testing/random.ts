/** Numbers from 0 to 1 that are the same for the same seed (mulberry32), so that a failure can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const oddities = [
  ...['null', 'true', '{}', '[]', '""', '-1', '1e999', '"__proto__"', '{"toString":1}', '[[[[[[]]]]]]'],
  ...[
    '"pusher:subscribe"',
    '"client-x"',
    '"presence-x"',
    '"#server-to-user-x"',
    '\u0000',
    '\ud800',
    '%',
    '\r\n',
  ],
];

/** The text with one to four small things wrong with it. */
export function mutate(text: string, random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  let mutated = text;
  for (let count = 1 + below(4); count > 0; count -= 1) {
    const at = below(mutated.length + 1);
    const length = below(8);
    const before = mutated.slice(0, at);
    const after = mutated.slice(at + length);
    const oddity = oddities[below(oddities.length)] ?? '';
    const value = mutated.slice(at).replace(/:("[^"]*"|\w+|\{[^}]*\})/, () => `:${oddity}`);
    const insertions = [
      after,
      oddity + after,
      String.fromCharCode(below(256)) + after,
      mutated.slice(at) + after,
    ];
    mutated = before + (random() < 0.4 ? value : (insertions[below(insertions.length)] ?? ''));
  }
  return mutated;
}
