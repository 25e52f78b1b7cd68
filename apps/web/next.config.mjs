import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  // The workspace's root, said aloud so that a lockfile elsewhere on the machine is not taken for it.
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  // Types are checked by `npm run types`, which sees the same files; once is enough.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
  reactStrictMode: true,
};
