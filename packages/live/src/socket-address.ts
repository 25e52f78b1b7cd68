import type { SocketSettings } from './config.ts';

export interface SocketAddress {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly path: string;
}

/** Where to connect; what the settings leave out is where the page came from. */
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
