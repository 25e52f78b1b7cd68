/** An id that nobody else has made, of a command or of a form. Pages served without TLS, as on a club's own network, have no `randomUUID`. */
export const randomId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
