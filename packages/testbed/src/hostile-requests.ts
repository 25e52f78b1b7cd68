import fc from 'fast-check';

const LONG = 'x'.repeat(20_000);

/** Values that are wrong almost everywhere. */
export const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>('\u0000', 'a\u0000b', '\ud800', 'a\udfffb', '\u202egoal', '🏟️', '\u0300', '\n'),
  fc.constantFrom<unknown>(
    '',
    ' ',
    LONG,
    '__proto__',
    'constructor',
    '../../etc',
    '%00',
    "' or 1=1 --",
    'NaN',
  ),
  fc.constantFrom<unknown>(-1, 0.5, 2 ** 31, 2 ** 53, 2 ** 63, 1e308, -1e308, Number.MAX_VALUE, 5e-324),
  fc.constantFrom<unknown>(null, true, [], {}, [[]], [null], { type: null }, { toString: 1 }, { length: -1 }),
  fc.constantFrom<unknown>(
    deep(40),
    deep(900),
    Array.from({ length: 5_000 }, () => 1),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

function deep(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Where in a value to change something: at each step down, which part. */
export const places: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(30), { minLength: 1, maxLength: 4 });

/** The value with one part replaced; or left out, when there is nothing to put in its place. */
export const changeAt = (value: unknown, [which, ...deeper]: readonly number[], by: unknown): unknown => {
  if (typeof value !== 'object' || value === null || which === undefined) return by;
  const entries = Object.entries(value);
  const at = which % (entries.length + 1);
  const isLeftOut = (index: number) => index === at && by === undefined && deeper.length === 0;
  const changed = entries
    .filter((_entry, index) => !isLeftOut(index))
    .map(([key, part]): [string, unknown] => [
      key,
      key === entries[at]?.[0] ? changeAt(part, deeper, by) : part,
    ]);
  if (Array.isArray(value)) return changed.map(([, part]) => part);
  return Object.fromEntries(at === entries.length ? [...changed, ['unheardOf', by]] : changed);
};

const bytes = (...list: readonly number[]) => Buffer.from(list);

/** Bodies that are no JSON of any use. */
export const hostileBodies: fc.Arbitrary<Buffer> = fc.oneof(
  fc
    .constantFrom('', '{', '[', 'null', '7', '""', '[]', '{}', '{"a":1}{"b":2}', '\u0000', "{'a':1}")
    .map((text) => Buffer.from(text)),
  fc
    .constantFrom('{"__proto__":{"role":"owner"}}', '{"constructor":{"prototype":{"x":1}}}', '1e999')
    .map((text) => Buffer.from(text)),
  fc.constantFrom(10, 5_000, 100_000).map((levels) => Buffer.from('['.repeat(levels) + ']'.repeat(levels))),
  fc.constantFrom(10, 20_000).map((levels) => Buffer.from(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`)),
  fc.constant(Buffer.from(`{"a":"${'x'.repeat(300_000)}"}`)),
  fc.constantFrom(
    bytes(0x7b, 0xc3, 0x28, 0x7d),
    bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d),
    bytes(0xff, 0xfe, 0x7b, 0),
  ),
  fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
);

export const contentTypes: fc.Arbitrary<string | undefined> = fc.constantFrom(
  ...[
    undefined,
    '',
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'image/png',
    '*/*',
    'nonsense',
    'application/json;',
    'APPLICATION/JSON',
  ],
);

/** Encoded, lone surrogates too, which no encoding has: as the bytes of U+FFFD. */
export const percentEncoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

/** What may stand in an address in place of an id: sent as it is, encoded or not. */
export const hostileSegments: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '.',
    '..',
    '%00',
    '%ff',
    '%',
    '%2f',
    '%F0%9F',
    'a%00b',
    '%ED%A0%80',
    "'",
    '"',
    '{id}',
    '*',
    ':id',
    '0',
    '-1',
  ),
  fc.constantFrom(
    'x'.repeat(121),
    'x'.repeat(300),
    'x'.repeat(9_000),
    '__proto__',
    'constructor',
    '%E2%80%AE',
    '%0d%0aX: 1',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }).map(percentEncoded),
);

export const hostileQueries: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'q=a&q=b',
    'q[]=a',
    'q[a]=b',
    '__proto__=1',
    'q=%00',
    'q=%ff',
    'q=%',
    '&&&',
    '=',
    '?',
    'from=1&from=2',
    'at=1&at=2',
  ),
  fc.constantFrom(
    'at=1e9',
    'at=-1',
    'at=999999999',
    'after=99999999999999999999',
    `q=${'x'.repeat(9_000)}`,
    'q=%ED%A0%80',
    'q=%25%5f%22',
  ),
  fc.webQueryParameters(),
);

export const oddMethods = fc.constantFrom(
  'HEAD',
  'OPTIONS',
  'PUT',
  'DELETE',
  'PATCH',
  'POST',
  'GET',
  'TRACE',
  'PROPFIND',
);

export const oddHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.constantFrom(
  ...[
    { 'if-none-match': '*' },
    { 'if-none-match': 'W/"' },
    { accept: 'text/html' },
    { 'accept-encoding': 'br' },
  ],
  ...[
    { origin: 'null' },
    { origin: 'https://elsewhere.example' },
    { origin: 'x' },
    { host: 'elsewhere.example' },
  ],
  ...[
    { cookie: '=;=;;' },
    { cookie: 'better-auth.session_token=a.b' },
    { cookie: 'better-auth.session_token=%ff' },
  ],
  ...[
    { authorization: 'Bearer' },
    { authorization: 'Basic eDp4' },
    { authorization: `Bearer ${LONG.slice(0, 9_000)}` },
  ],
  ...[{ 'content-encoding': 'gzip' }, { expect: '100-continue' }, { 'x-http-method-override': 'DELETE' }],
);
