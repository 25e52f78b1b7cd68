/** Version of the wire. A page whose version is older than the server's reloads itself once. */
export const PROTOCOL_VERSION = 2;
