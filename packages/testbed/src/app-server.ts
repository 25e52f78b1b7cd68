import { fileURLToPath } from 'node:url';
import { type Server, serverOf } from './server.ts';

/** An app, where its program is, and what it prints when it is ready. */
export const APPS = {
  api: { main: 'api/dist/main.js', ready: /^api ready/ },
  soketi: { main: 'soketi/dist/main.js', ready: /^soketi ready/ },
  web: { main: 'web/dist/gateway/main.js', ready: /^web ready/ },
} as const;
export type App = keyof typeof APPS;

/** The program of a built app. */
export const appFile = (app: App): string =>
  fileURLToPath(new URL(`../../../apps/${APPS[app].main}`, import.meta.url));

/** A built app of this project as a process. It gets these variables and nothing else of ours. */
export const appServer = (name: string, app: App, env: Readonly<Record<string, string>>): Server => {
  const { ready } = APPS[app];
  // It ends with its channel, so that nothing is left behind however this process ends.
  return serverOf({ name, command: process.execPath, args: [appFile(app)], env, ready, hasChannel: true });
};
