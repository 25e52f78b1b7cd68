import { encodeFrame, OPCODES, textFrame } from './raw-frame.ts';
import { mutate, type SeededRandom } from './seeded-random.ts';

/** What a client sends, and what must become of its connection. */
export interface FrameCase {
  readonly kind: string;
  readonly bytes: Buffer;
  /** `either` depends on what the dice did to it; after `anything` the server may wait for more of the frame. */
  readonly outcome: Outcome;
}

type Outcome = 'stays' | 'closed' | 'either' | 'anything';
/** A kind of frame, how many of a hundred or so are of it, and how one is made. */
type Kind = readonly [kind: string, share: number, make: (dice: SeededRandom) => readonly [Buffer, Outcome]];

const { continuation, text, binary, close, ping, pong } = OPCODES;

const VALID_TEXTS = [
  '{"event":"pusher:ping","data":{}}',
  '{"event":"pusher:subscribe","data":{"channel":"match.1"}}',
  '{"event":"pusher:subscribe","data":{"channel":"cache-a","auth":""}}',
  '{"event":"pusher:subscribe","data":{"channel":"private-a","auth":"scoreline:00ff"}}',
  `{"event":"pusher:subscribe","data":{"channel":"presence-a","auth":"scoreline:00","channel_data":"{\\"user_id\\":1}"}}`,
  '{"event":"pusher:unsubscribe","data":{"channel":"match.1"}}',
  '{"event":"client-typing","channel":"private-a","data":{"by":"ada"}}',
] as const;

/** A forged sign-in is the one well-formed message that ends a connection. */
const forgedSignIn =
  '{"event":"pusher:signin","data":{"auth":"scoreline:00ff","user_data":"{\\"id\\":\\"ada\\"}"}}';

/** Soketi's own handlers fail on each of these. */
const KILLER_TEXTS = [
  '{"event":"pusher:subscribe","data":{}}',
  '{"event":"pusher:subscribe"}',
  '{"event":"pusher:subscribe","data":{"channel":7}}',
  '{"event":"pusher:unsubscribe"}',
  '{"event":"pusher:signin"}',
  'null',
  '',
] as const;

const INVALID_UTF8 = [
  [0xc3, 0x28],
  [0xff],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xc0, 0xaf],
] as const;

/** More than a message may have. */
const TOO_LONG = 16 * 1024 + 1;

const frame = (opcode: number, payload: Buffer | string, more: object = {}) =>
  encodeFrame({ opcode, payload: Buffer.from(payload), ...more });

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** One text in several frames, with a ping between two of them. */
const inPieces = (whole: string, dice: SeededRandom): Buffer => {
  const bytes = Buffer.from(whole);
  const first = dice.below(bytes.length);
  const second = first + dice.below(bytes.length - first);
  return Buffer.concat([
    frame(text, bytes.subarray(0, first), { isFinal: false }),
    frame(ping, 'x'),
    frame(continuation, bytes.subarray(first, second), { isFinal: false }),
    frame(continuation, bytes.subarray(second)),
  ]);
};

const kinds: readonly Kind[] = [
  ['valid', 12, (dice) => [textFrame(dice.pick(VALID_TEXTS)), 'stays']],
  ['killer', 12, (dice) => [textFrame(dice.pick(KILLER_TEXTS)), 'stays']],
  [
    'mutated',
    30,
    (dice) => {
      const bytes = Buffer.from(
        mutate(dice.pick([...VALID_TEXTS, forgedSignIn]), dice),
        dice.isOnceIn(10) ? 'latin1' : 'utf8',
      );
      return [frame(text, bytes), 'either'];
    },
  ],
  ['forged sign-in', 2, () => [textFrame(forgedSignIn), 'closed']],
  [
    'nested deeply',
    5,
    (dice) => {
      const nested = deep(dice.pick([33, 500, 7_000]));
      const key = dice.pick(['channel', 'auth', 'channel_data']);
      return [textFrame(`{"event":"pusher:subscribe","data":{"${key}":${nested}}}`), 'stays'];
    },
  ],
  [
    'binary',
    5,
    (dice) => [frame(binary, dice.isOnceIn(2) ? dice.pick(VALID_TEXTS) : dice.bytes(40)), 'stays'],
  ],
  [
    'huge',
    2,
    (dice) => [frame(text, 'x'.repeat(dice.pick([TOO_LONG, TOO_LONG, 65_535, 65_536, 2 ** 20]))), 'closed'],
  ],
  [
    'huge in pieces',
    2,
    () => {
      const piece = 'x'.repeat(TOO_LONG / 2);
      const middle = frame(continuation, piece, { isFinal: false });
      return [Buffer.concat([frame(text, piece, { isFinal: false }), middle, middle]), 'closed'];
    },
  ],
  [
    'claims to be huge',
    2,
    (dice) => {
      const claimed = dice.pick([2n ** 32n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n]);
      return [frame(text, 'x', { claimed }), 'closed'];
    },
  ],
  ['not UTF-8', 4, (dice) => [frame(text, Buffer.from(dice.pick(INVALID_UTF8))), 'closed']],
  ['in pieces', 6, (dice) => [inPieces(dice.pick(VALID_TEXTS), dice), 'stays']],
  [
    'killer in pieces',
    2,
    () => [
      Buffer.concat([
        frame(text, KILLER_TEXTS[0].slice(0, 20), { isFinal: false }),
        frame(continuation, KILLER_TEXTS[0].slice(20)),
      ]),
      'stays',
    ],
  ],
  ['a piece of nothing', 2, (dice) => [frame(continuation, 'x', { isFinal: dice.isOnceIn(2) }), 'closed']],
  [
    'a message within a message',
    2,
    () => [Buffer.concat([frame(text, '{', { isFinal: false }), frame(text, '}')]), 'closed'],
  ],
  [
    'an opcode that is none',
    2,
    (dice) => [frame(dice.pick([3, 4, 5, 6, 7, 11, 12, 13, 14, 15]), 'x'), 'closed'],
  ],
  ['not masked', 2, (dice) => [frame(text, dice.pick(VALID_TEXTS), { isMasked: false }), 'closed']],
  [
    'reserved bits',
    2,
    (dice) => [frame(text, dice.pick(VALID_TEXTS), { reserved: dice.pick([1, 2, 3, 4, 5, 6, 7]) }), 'closed'],
  ],
  [
    'a control frame too long',
    2,
    (dice) => [frame(dice.pick([close, ping, pong]), 'x'.repeat(dice.pick([126, 1_000]))), 'closed'],
  ],
  [
    'a control frame in pieces',
    2,
    (dice) => [frame(dice.pick([close, ping, pong]), 'x', { isFinal: false }), 'closed'],
  ],
  ['ping and pong', 2, (dice) => [frame(dice.pick([ping, pong]), dice.bytes(dice.below(126))), 'stays']],
  ['a length written long', 2, (dice) => [frame(text, dice.pick(VALID_TEXTS), { lengthBytes: 8 }), 'stays']],
  [
    'goodbye',
    2,
    (dice) => {
      const code = Buffer.alloc(2);
      code.writeUInt16BE(dice.pick([0, 999, 1000, 1005, 1006, 1015, 2999, 4000, 4100, 4200, 65_535]));
      return [
        frame(close, dice.pick([Buffer.alloc(0), code, Buffer.of(3), Buffer.of(3, 232, 255)])),
        'closed',
      ];
    },
  ],
  ['random bytes', 5, (dice) => [dice.bytes(64), 'anything']],
];

const drawn = kinds.flatMap((kind) => Array.from({ length: kind[1] }, () => kind));

export const frameCase = (dice: SeededRandom): FrameCase => {
  const [kind, , make] = dice.pick(drawn);
  const [bytes, outcome] = make(dice);
  return { kind, bytes, outcome };
};

/** Whether nothing can be said of what comes after it on the same connection. */
export const isLast = ({ outcome }: FrameCase): boolean => outcome === 'closed' || outcome === 'anything';

export const frameKinds: readonly string[] = kinds.map(([kind]) => kind);
