import type { IncomingHttpHeaders } from 'node:http';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';

/**
 * Whether Next.js's router can have sent this request. Its state comes from outside like anything else, and Next.js
 * answers one that it cannot read as if it were itself at fault.
 */
export const hasReadableState = (headers: IncomingHttpHeaders): boolean => {
  try {
    parseAndValidateFlightRouterState(headers['next-router-state-tree']);
    return true;
  } catch {
    return false;
  }
};
