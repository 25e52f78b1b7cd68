/**
 * Makes each thing of a form once, however often the form is sent: the same content carries the same `ref`, which
 * the API answers with what it made the first time. `newId` gives random letters and digits.
 */
export const createIdempotencyRefs = (newId: () => string) => {
  const refs = new Map<string, string>();
  return (content: unknown): string => {
    const key = JSON.stringify(content);
    const ref = refs.get(key) ?? `form:${newId()}`;
    refs.set(key, ref);
    return ref;
  };
};
