'use client';

import type { SportName } from '@scoreline/match';
import dynamic from 'next/dynamic';
import type { ComponentType, ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/**
 * What whole matches of each sport have, as code of its own: a page loads that of its match. A sport that is missing
 * here has what every sport has.
 */
const PARTS: { readonly [K in SportName]?: ComponentType<Props> } = {
  football: dynamic(() => import('./football/football-parts.tsx')),
  tennis: dynamic(() => import('./tennis/tennis-parts.tsx')),
  volleyball: dynamic(() => import('./volleyball/volleyball-parts.tsx')),
  beachVolleyball: dynamic(() => import('./beach-volleyball/beach-volleyball-parts.tsx')),
  tableTennis: dynamic(() => import('./table-tennis/table-tennis-parts.tsx')),
  badminton: dynamic(() => import('./badminton/badminton-parts.tsx')),
};

const hasOwn = (sport: string): sport is SportName => Object.hasOwn(PARTS, sport);

/** Gives what it is around the parts of a sport, by its name. */
export const WithParts = ({ sport, children }: Props & { readonly sport: string }) => {
  const Parts = hasOwn(sport) ? PARTS[sport] : undefined;
  return Parts === undefined ? children : <Parts>{children}</Parts>;
};
