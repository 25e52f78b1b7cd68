import { UPGRADE_HEADERS } from './raw-socket.ts';
import { mutate, type SeededRandom } from './seeded-random.ts';
import { secondsFromNow, signedQuery } from './signed-query.ts';

/** What a client sends on a connection of its own, and how it then behaves. */
export interface RequestCase {
  readonly kind: string;
  /** Written one after the other, each when the one before has left. */
  readonly pieces: readonly Buffer[];
  /** Waits for the server to close; says that it has no more to send; or is gone. */
  readonly ending: Ending;
  /** The status of each answer, where the request is one that has a certain answer. */
  readonly expected?: readonly number[];
}

type Ending = 'waits' | 'half-closes' | 'goes';
type Made = Omit<RequestCase, 'kind'>;
/** A kind of request, how many of a hundred or so are of it, and how one is made. */
type Kind = readonly [kind: string, share: number, make: (dice: SeededRandom) => Made];

const APP = '/apps/scoreline';
const EVENT = '{"name":"match.updated","channels":["match.2"],"data":"{\\"revision\\":1}"}';
const ROUTES = [
  ['POST', `${APP}/events`, EVENT],
  ['POST', `${APP}/batch_events`, `{"batch":[${EVENT},{"name":"a","channel":"b","data":"c"}]}`],
  ['POST', `${APP}/users/ada/terminate_connections`, '{}'],
  ['GET', `${APP}/channels`, ''],
  ['GET', `${APP}/channels/presence-a/users`, ''],
  ['GET', `${APP}/channels/match.1`, ''],
] as const;
const PLAIN_PATHS = [
  '/',
  '/ready',
  '/usage',
  '/accept-traffic',
  '/metrics',
  '/app/scoreline',
  APP,
  '/%ff',
  '//',
  '/../etc',
  '*',
] as const;
const ODD_METHODS = [
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'HEAD',
  'TRACE',
  'PROPFIND',
  'get',
  'BREW',
] as const;

const request = (method: string, target: string, body: string, headers: readonly string[] = []): string => {
  const length = body === '' && method === 'GET' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  return [`${method} ${target} HTTP/1.1`, 'Host: x', ...length, ...headers, '', body].join('\r\n');
};

const LAST_HEADERS = ['Connection: close'] as const;

const signedRequest = (dice: SeededRandom, headers: readonly string[] = LAST_HEADERS): string => {
  const [method, path, body] = dice.pick(ROUTES);
  return request(method, `${path}?${signedQuery(method, path, body)}`, body, headers);
};

const sent = (text: string, more: Partial<Made> = {}): Made => ({
  pieces: [Buffer.from(text)],
  ending: 'waits',
  ...more,
});

/** Cut into so many pieces. */
const cut = (text: string, count: number): Buffer[] => {
  const bytes = Buffer.from(text);
  const size = Math.ceil(bytes.length / count);
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
};

const kinds: readonly Kind[] = [
  ['signed', 12, (dice) => sent(signedRequest(dice), { expected: [200] })],
  [
    'unsigned',
    6,
    (dice) => {
      const [method, path, body] = dice.pick(ROUTES);
      return sent(request(method, path, body, LAST_HEADERS), { expected: [401] });
    },
  ],
  [
    'signed wrongly',
    6,
    (dice) => {
      const [method, path, body] = dice.pick(ROUTES);
      const old = { auth_timestamp: secondsFromNow(dice.pick([-601, -100_000, 700])) };
      const query = dice.isOnceIn(2)
        ? signedQuery(method, path, body, old)
        : signedQuery(method, `${path}/`, body);
      return sent(request(method, `${path}?${query}`, body, LAST_HEADERS), { expected: [401] });
    },
  ],
  [
    'signed, with a mutated body',
    20,
    (dice) => {
      const [method, path, body] = dice.pick([ROUTES[0], ROUTES[1], ROUTES[2]]);
      const mutated = mutate(body, dice);
      return sent(request(method, `${path}?${signedQuery(method, path, mutated)}`, mutated, LAST_HEADERS));
    },
  ],
  [
    'signed, and nested deeply',
    2,
    (dice) => {
      const [method, path] = ROUTES[0];
      const deep = '['.repeat(50_000) + ']'.repeat(50_000);
      const body = EVENT.replace(dice.pick(['"match.updated"', '["match.2"]']), deep);
      const target = `${path}?${signedQuery(method, path, body)}`;
      return sent(request(method, target, body, LAST_HEADERS), { expected: [400] });
    },
  ],
  [
    'with a mutated query',
    8,
    (dice) => {
      const [method, path, body] = dice.pick(ROUTES);
      const query = mutate(signedQuery(method, path, body), dice).replaceAll(/[^!-~]/g, '');
      return sent(request(method, `${path}?${query}`, body, LAST_HEADERS));
    },
  ],
  [
    'mutated anywhere',
    14,
    (dice) => ({
      pieces: [Buffer.from(mutate(signedRequest(dice), dice), 'latin1')],
      ending: 'half-closes',
    }),
  ],
  ['another path', 5, (dice) => sent(request('GET', dice.pick(PLAIN_PATHS), '', LAST_HEADERS))],
  [
    'an odd method',
    4,
    (dice) => {
      const [, path, body] = dice.pick(ROUTES);
      return sent(request(dice.pick(ODD_METHODS), path, body, LAST_HEADERS), { ending: 'half-closes' });
    },
  ],
  [
    'huge headers',
    3,
    (dice) => {
      const header = dice.isOnceIn(2)
        ? `X: ${'y'.repeat(dice.pick([17_000, 200_000]))}`
        : Array.from({ length: 1_500 }, (_, index) => `X-${index}: yyyyyyyy`).join('\r\n');
      return sent(request('GET', '/', '', [header, ...LAST_HEADERS]), { expected: [431] });
    },
  ],
  [
    'a huge body',
    1,
    (dice) => {
      const [method, path] = ROUTES[0];
      const body = `{"name":"a","channel":"b","data":"${'x'.repeat(dice.pick([150_000, 3_000_000]))}"}`;
      return sent(request(method, `${path}?${signedQuery(method, path, body)}`, body, LAST_HEADERS), {
        expected: [413],
      });
    },
  ],
  [
    'pipelined',
    5,
    (dice) => {
      const count = 2 + dice.below(8);
      const first = Array.from({ length: count - 1 }, () => signedRequest(dice, []));
      return sent([...first, signedRequest(dice)].join(''), {
        expected: Array.from({ length: count }, () => 200),
      });
    },
  ],
  [
    'pipelined, and mutated',
    3,
    (dice) => {
      const all = Array.from({ length: 4 }, () => mutate(signedRequest(dice, []), dice)).join('');
      return { pieces: [Buffer.from(all, 'latin1')], ending: 'half-closes' };
    },
  ],
  ['half-closed', 4, (dice) => sent(signedRequest(dice), { ending: 'half-closes', expected: [200] })],
  ['gone before the answer', 3, (dice) => sent(signedRequest(dice), { ending: 'goes' })],
  ['slow', 3, (dice) => ({ pieces: cut(signedRequest(dice), 9), ending: 'waits', expected: [200] })],
  [
    'slow, and given up',
    4,
    (dice) => {
      const pieces = cut(signedRequest(dice), 9).slice(0, 1 + dice.below(8));
      return { pieces, ending: dice.pick(['half-closes', 'goes']) };
    },
  ],
  [
    'in chunks',
    4,
    (dice) => {
      const [method, path, body] = ROUTES[0];
      const target = `${path}?${signedQuery(method, path, body)}`;
      const head = `${method} ${target} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n${LAST_HEADERS[0]}\r\n\r\n`;
      const right = `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;
      if (dice.isOnceIn(2)) return sent(head + right, { expected: [200] });
      return sent(head + mutate(right, dice), { ending: 'half-closes' });
    },
  ],
  [
    'two lengths',
    2,
    (dice) => {
      const other = dice.pick(['Content-Length: 3', 'Transfer-Encoding: chunked', 'Content-Length: -1']);
      const [method, path, body] = ROUTES[0];
      const target = `${path}?${signedQuery(method, path, body)}`;
      return sent(request(method, target, body, [other, ...LAST_HEADERS]), { ending: 'half-closes' });
    },
  ],
  [
    'a length that is too long',
    2,
    () =>
      sent(`POST ${APP}/events HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{`, {
        ending: 'half-closes',
      }),
  ],
  [
    'an upgrade, mutated',
    6,
    (dice) => {
      const whole = `GET /app/scoreline HTTP/1.1\r\nHost: x\r\n${UPGRADE_HEADERS}\r\n\r\n`;
      return { pieces: [Buffer.from(mutate(whole, dice), 'latin1')], ending: 'half-closes' };
    },
  ],
  [
    'an upgrade of something else',
    2,
    (dice) => sent(signedRequest(dice, UPGRADE_HEADERS.split('\r\n')), { ending: 'half-closes' }),
  ],
  ['random bytes', 3, (dice) => ({ pieces: [dice.bytes(200)], ending: 'half-closes' })],
];

const drawn = kinds.flatMap((kind) => Array.from({ length: kind[1] }, () => kind));

export const requestCase = (dice: SeededRandom): RequestCase => {
  const [kind, , make] = dice.pick(drawn);
  return { kind, ...make(dice) };
};

export const requestKinds: readonly string[] = kinds.map(([kind]) => kind);
