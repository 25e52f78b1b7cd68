/** The version of the wire. A page with an older version than the server's reloads itself once. */
export const PROTOCOL_VERSION = 3;
