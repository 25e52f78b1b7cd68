import fc from 'fast-check';
import { idWord, NOW_WORD, REVISION_WORD, VERSION_WORD } from './known.ts';
import type { Document, Schema } from './schema.ts';

type Values = fc.Arbitrary<unknown>;

/** Where ids come from, by the name of the property: `homeId` is one of the teams. */
const KIND_OF: Readonly<Record<string, string>> = {
  home: 'teams',
  away: 'teams',
  competition: 'competitions',
};
const MOST_OF_ONE_KIND = 1_000;

const someId = (kind: string): fc.Arbitrary<string> =>
  fc.nat(MOST_OF_ONE_KIND).map((which) => idWord(kind, which));

/** The kind of thing that a property's name says it is an id of; undefined for what is no id. */
const kindNamed = (name: string): string | undefined => {
  const [, stem] = /^(\w+)Id$/.exec(name) ?? [];
  if (name === 'competition') return 'competitions';
  if (name === 'scorers') return 'scorers';
  return stem === undefined || stem === 'command' ? undefined : (KIND_OF[stem] ?? `${stem}s`);
};

const REF = '#/components/schemas/';

/** Values that a schema of the document describes; mostly with ids that exist, versions and times that fit. */
export const valuesOf = (document: Document, schema: Schema, name = ''): Values => {
  const of = (one: Schema, itsName = name) => valuesOf(document, one, itsName);
  if (schema.$ref !== undefined) return of(document.components.schemas[schema.$ref.slice(REF.length)] ?? {});
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => of(one)));
  if (schema.allOf !== undefined)
    return fc.tuple(...schema.allOf.map((one) => of(one))).map((parts) => Object.assign({}, ...parts));
  switch (schema.type) {
    case 'object':
      return objectsOf(schema, of);
    case 'array':
      return schema.prefixItems === undefined
        ? fc.array(of(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: few(schema) })
        : fc.tuple(...schema.prefixItems.map((one) => of(one)));
    case 'string':
      return textsOf(schema, name);
    case 'integer':
      return integersOf(schema, name);
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
};

const few = ({ minItems = 0, maxItems = 4 }: Schema) => Math.max(minItems, Math.min(maxItems, 4));

const objectsOf = (
  { properties = {}, required = [] }: Schema,
  of: (schema: Schema, name: string) => Values,
): Values => {
  const values = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, of(schema, name)]),
  );
  return fc.record(values, { requiredKeys: [...required] });
};

const textsOf = ({ pattern, format, minLength = 0, maxLength = 200 }: Schema, name: string): Values => {
  const kind = kindNamed(name);
  const texts = patternTexts(pattern, format) ?? fc.string({ minLength, maxLength, unit: 'grapheme' });
  if (kind === undefined) return texts;
  return fc.oneof({ weight: 5, arbitrary: someId(kind) }, { weight: 1, arbitrary: texts });
};

/** One line of any letters: fast-check cannot make texts of what this pattern asks for. */
const ONE_LINE = /^\^\(\?:\(\?=/;

const patternTexts = (pattern: string | undefined, format: string | undefined): Values | undefined => {
  if (format === 'email') return fc.emailAddress();
  if (pattern === undefined || ONE_LINE.test(pattern)) return undefined;
  return fc.stringMatching(new RegExp(pattern, 'u'));
};

const integersOf = ({ minimum, maximum }: Schema, name: string): Values => {
  const min = Math.max(minimum ?? 0, Number.MIN_SAFE_INTEGER);
  const integers = fc.maxSafeInteger().map((n) => {
    const max = Math.min(maximum ?? 1_000_000, Number.MAX_SAFE_INTEGER);
    return min + (Math.abs(n) % (max - min + 1));
  });
  const word = { version: VERSION_WORD, at: NOW_WORD, expectedRevision: REVISION_WORD }[name];
  if (word === undefined) return integers;
  return fc.oneof({ weight: 6, arbitrary: fc.constant(word) }, { weight: 1, arbitrary: integers });
};
