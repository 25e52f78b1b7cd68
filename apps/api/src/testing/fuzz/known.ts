import { z } from 'zod';

/**
 * A generated request names what only the running API knows by a word that stands for it, so that the same seed
 * always makes the same requests: an id of a kind of thing, the version or revision of what the address names, the time.
 */
const STANDS_FOR_ID = /^~([a-z]+)~(\d+)~$/;
export const idWord = (kind: string, which: number): string => `~${kind}~${which}~`;
export const VERSION_WORD = '~version~';
export const NOW_WORD = '~now~';
export const REVISION_WORD = '~revision~';

const record = z.looseObject({ id: z.string(), version: z.int().optional() });
const commandAnswer = z.looseObject({ revision: z.int() });

/** What the API has told of its own ids and versions so far. */
export class Known {
  readonly #ids = new Map<string, string[]>();
  readonly #versions = new Map<string, number>();
  readonly #revisions = new Map<string, number>();

  /** @param kind as in the address: `matches`, `teams` */
  add(kind: string, ...ids: readonly string[]): void {
    const known = this.#ids.get(kind) ?? [];
    this.#ids.set(kind, known);
    for (const id of ids) if (!known.includes(id)) known.push(id);
  }

  ids(kind: string): readonly string[] {
    return this.#ids.get(kind) ?? [];
  }

  /** Learns from an answer of 2xx to a request for `/v1/<kind>` or `/v1/<kind>/<about>`. */
  learn(kind: string, about: string, body: unknown): void {
    const { data: answer } = commandAnswer.safeParse(body);
    if (answer !== undefined) this.#revisions.set(about, answer.revision);
    const { data } = record.safeParse(body);
    if (data === undefined) return;
    this.add(kind, data.id);
    if (data.version !== undefined) this.#versions.set(data.id, data.version);
  }

  /** What was meant by the words in a value. `about` is the id in the address. */
  resolve(value: unknown, about: string): unknown {
    if (typeof value === 'string') return this.#resolveText(value, about);
    if (Array.isArray(value)) return value.map((one) => this.resolve(one, about));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.resolve(one, about)]));
  }

  #resolveText(text: string, about: string): unknown {
    if (text === VERSION_WORD) return this.#versions.get(about) ?? 1;
    if (text === REVISION_WORD) return this.#revisions.get(about) ?? 0;
    if (text === NOW_WORD) return Date.now();
    const [, kind = '', which = ''] = STANDS_FOR_ID.exec(text) ?? [];
    const ids = this.ids(kind);
    // Of the newest few, so that much happens to the same thing.
    const newest = ids.slice(-8);
    return kind === '' ? text : (newest[Number(which) % newest.length] ?? 'none');
  }
}
