import * as hostile from '@scoreline/testbed/hostile-requests';
import fc from 'fast-check';
import { valuesOf } from './arbitrary.ts';
import { idWord } from './known.ts';
import type { Document, Route } from './schema.ts';

export const SENDERS = ['nobody', 'owner', 'scorer', 'feed'] as const;
export type Sender = (typeof SENDERS)[number];

/** A request to be sent, with words in it for what only the running API knows. */
export interface Case {
  readonly route: Route;
  readonly method: string;
  readonly as: Sender;
  /** What stands for the parameters in the path. */
  readonly segments: readonly string[];
  readonly query: string;
  /** Bytes are sent as they are, anything else as JSON; undefined is none. */
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** The first step of an address after the version, which names the kind of thing: `matches`. */
export const kindOf = (path: string): string =>
  path.split('/').filter((step) => step !== 'v1' && step !== 'catalogue')[1] ?? '';

const senders = fc.oneof(
  ...(
    [
      ['owner', 5],
      ['feed', 3],
      ['scorer', 2],
      ['nobody', 1],
    ] as const
  ).map(([sender, weight]) => ({ weight, arbitrary: fc.constant<Sender>(sender) })),
);
const rarely = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, once: number) =>
  fc.oneof({ weight: once - 1, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** Requests to one route: right in most things, wrong in any. */
export const casesOf = (document: Document, route: Route): fc.Arbitrary<Case> => {
  const inPath = route.parameters.filter((one) => one.in === 'path');
  const inQuery = route.parameters.filter((one) => one.in === 'query');
  const anId = fc.nat(1_000).map((which) => idWord(kindOf(route.path), which));
  const query = fc
    .record(Object.fromEntries(inQuery.map(({ name, schema }) => [name, valuesOf(document, schema, name)])), {
      requiredKeys: inQuery.filter(({ required }) => required === true).map(({ name }) => name),
    })
    .map((values) =>
      Object.entries(values)
        .map(([name, value]) => `${name}=${hostile.percentEncoded(String(value))}`)
        .join('&'),
    );
  const withType = (type: string | undefined): Readonly<Record<string, string>> =>
    type === undefined ? {} : { 'content-type': type };
  return fc.record({
    route: fc.constant(route),
    method: rarely(fc.constant(route.method), hostile.oddMethods, 25),
    as: senders,
    segments: fc.tuple(...inPath.map(() => rarely(anId, hostile.hostileSegments, 12))),
    query: rarely(query, hostile.hostileQueries, 8),
    body: bodiesOf(document, route),
    headers: fc
      .tuple(
        rarely(fc.constant('application/json'), hostile.contentTypes, 25).map(withType),
        rarely(fc.constant({}), hostile.oddHeaders, 12),
      )
      .map(([type, odd]) => ({ ...type, ...odd })),
  });
};

const bodiesOf = (document: Document, { method, body }: Route): fc.Arbitrary<unknown> => {
  if (body === undefined)
    return method === 'GET'
      ? fc.constant(undefined)
      : rarely(fc.constant(undefined), hostile.hostileBodies, 2);
  const right = valuesOf(document, body);
  const replaced = fc
    .tuple(right, hostile.places, hostile.hostileValues)
    .map(([value, place, by]) => hostile.changeAt(value, place, by));
  const withoutPart = fc
    .tuple(right, hostile.places)
    .map(([value, place]) => hostile.changeAt(value, place.slice(0, 1), undefined));
  return fc.oneof(
    { weight: 10, arbitrary: right },
    { weight: 6, arbitrary: replaced },
    { weight: 2, arbitrary: withoutPart },
    { weight: 2, arbitrary: hostile.hostileBodies },
  );
};
