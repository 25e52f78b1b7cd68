import { createServer } from 'node:net';

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });

/** Whether a port can be listened on; the error's code when not. */
export const whyNot = (port, host) =>
  listen(port, host).then(
    () => null,
    (error) => error.code,
  );

/** The wanted port, or when it is taken one that is free. */
export const freePort = (wanted, host = '127.0.0.1') => listen(wanted, host).catch(() => listen(0, host));
