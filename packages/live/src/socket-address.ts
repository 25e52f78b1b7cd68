/** Where the WebSocket server is. What is left out comes from the page's own origin. Known at run time, from the HTML. */
export interface SocketSettings {
  /** The public app key. */
  readonly key: string;
  readonly host?: string;
  readonly port?: number;
  readonly tls?: boolean;
  /** Prefix of `/app/{key}`, without a trailing slash. */
  readonly path?: string;
}

export interface SocketAddress {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly path: string;
}

/** Where to connect; what the settings leave out comes from the page's own origin. */
export const socketAddress = (
  settings: SocketSettings,
  origin: Pick<Location, 'protocol' | 'hostname' | 'port'> | undefined = globalThis.location,
): SocketAddress => {
  const tls = settings.tls ?? origin?.protocol === 'https:';
  const isOwnHost = settings.host === undefined;
  const ownPort = isOwnHost && origin?.port ? Number(origin.port) : undefined;
  return {
    host: settings.host ?? origin?.hostname ?? 'localhost',
    port: settings.port ?? ownPort ?? (tls ? 443 : 80),
    tls,
    path: settings.path ?? '',
  };
};
