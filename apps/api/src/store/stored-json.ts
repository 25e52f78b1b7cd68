/**
 * Reads a JSON column of our own database. The type is trusted and not checked: only this app writes the column, from a
 * value that was checked before. Everything else that is JSON is parsed with a schema.
 */
export const readStoredJson = <T>(json: string): T => JSON.parse(json) as T;
