import { connect, createServer, type Socket } from 'node:net';

/** A wire to a port on this machine that can be cut and mended, and whose answers can be held up. */
export const startTcpProxy = async (port: number) => {
  const sockets = new Set<Socket>();
  let held: (() => void)[] | null = null;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    }
    near.pipe(far);
    far.on('data', (answer) => {
      if (held === null) near.write(answer);
      else held.push(() => near.write(answer));
    });
    far.on('end', () => near.end());
  });
  const listen = (on: number) =>
    new Promise<number>((resolve) =>
      server.listen(on, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      }),
    );
  const own = await listen(0);
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return {
    port: own,
    url: `http://127.0.0.1:${own}`,
    cut,
    mend: () => listen(own),
    hold: () => {
      held = [];
    },
    /** How many pieces of answers are held up. */
    countHeld: () => held?.length ?? 0,
    letGo: () => {
      for (const deliver of held ?? []) deliver();
      held = null;
    },
  };
};
