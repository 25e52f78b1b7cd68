import { SPORTS, sportOf } from '@scoreline/match';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { sportSchemas } from './sports.ts';

/** The value of a schema's literal `type`. */
const typesOf = (schemas: readonly z.ZodObject[]): unknown[] =>
  schemas.map((schema) => {
    const { type } = schema.shape;
    const json = type === undefined ? undefined : schema.toJSONSchema();
    return Object(json?.properties?.type).const;
  });

describe.each(SPORTS.map((name) => [name] as const))('the wire of %s', (name) => {
  const sport = sportOf(name);
  const schemas = sportSchemas[name];

  it('has a schema for each of its commands, and none besides', () => {
    expect(typesOf(schemas.commands).sort()).toEqual([...sport.commands].sort());
  });

  it('has a schema for each of its events, and none besides', () => {
    expect(typesOf(schemas.events).sort()).toEqual(Object.keys(sport.events).sort());
  });

  it('can amend every field that its events say can be amended', () => {
    const fields = new Set(Object.values(sport.events).flatMap(({ amendable }) => amendable));
    expect(Object.keys(schemas.amendment.shape).sort()).toEqual([...fields].sort());
  });

  it('is known by its own name', () => {
    expect(schemas.name).toBe(name);
  });
});
