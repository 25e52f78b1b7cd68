import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  // The workspace's root, said aloud so that a lockfile elsewhere on the machine is not taken for it.
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
  // Types are checked by `npm run types`; once is enough. What Next.js generates and rewrites has a file of its own,
  // so that neither the check nor the repository depends on whether anything was built.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
  reactStrictMode: true,
};
