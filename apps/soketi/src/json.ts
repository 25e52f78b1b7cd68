import { isTooDeep } from '@scoreline/protocol/json-depth';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value of a JSON text; undefined when it is not JSON or nested too deep. */
export const parseJson = (text: string): unknown => {
  try {
    const value = JSON.parse(text);
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
};

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
