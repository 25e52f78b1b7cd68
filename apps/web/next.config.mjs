import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Every address of this machine: in development pages are opened by any of them, from phones too. */
const addresses = Object.values(networkInterfaces()).flatMap((all) =>
  (all ?? []).map(({ address }) => address),
);

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
  // What a messages.ts exports stands in each page as the text itself, without the module it comes from.
  experimental: { turbopackCrossModuleConstants: true },
  reactStrictMode: true,
  // Title and addresses stand in the head for every reader, not only for the crawlers that Next.js knows. Nothing is
  // lost: the gateway sends a page when the whole of it is there.
  htmlLimitedBots: /.*/,
  allowedDevOrigins: addresses,
};
