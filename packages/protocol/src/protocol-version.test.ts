import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import * as wire from './index.ts';

/**
 * The wire of each version. A change that old pages or feeds cannot read needs a new version and a new line here;
 * one that they can (an optional field, a wider list that they do not switch over) only a new hash.
 */
const WIRE: Readonly<Record<number, string>> = {
  1: 'f29ce50bcc4c382e',
  2: '3bdbe0d25e4e9214',
  3: 'ae7fbfc7b433e6b8',
};

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

it('does not change without notice', () => {
  const shapes = Object.entries(wire)
    .filter(([, value]) => isSchema(value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      if (!isSchema(value)) throw new Error(name);
      return [name, z.toJSONSchema(value, { io: 'input' }), z.toJSONSchema(value, { io: 'output' })];
    });
  const names = [
    wire.EVENTS,
    wire.channels.match('x'),
    wire.channels.competition('x'),
    wire.channels.console('x'),
  ];
  const hash = createHash('sha256')
    .update(JSON.stringify([shapes, names, wire.PROBLEMS]))
    .digest('hex');
  expect(shapes.length).toBeGreaterThan(30);
  expect({ [wire.PROTOCOL_VERSION]: hash.slice(0, 16) }).toEqual({
    [wire.PROTOCOL_VERSION]: WIRE[wire.PROTOCOL_VERSION],
  });
});
