import { isTooDeep } from './depth.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value of a JSON text; undefined when it is not JSON, or nested too deep to be handled safely. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
