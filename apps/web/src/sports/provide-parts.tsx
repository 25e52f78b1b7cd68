'use client';

import type { SportTypes } from '@scoreline/match';
import type { ReactNode } from 'react';
import { PartsContext, type SportParts } from './parts-context.ts';
import type { SportSections } from './sport-sections.ts';
import type { SportStory } from './sport-story.ts';

/** A sport's parts as a component that gives them to what is in it. */
export const provideParts = <T extends SportTypes>(parts: {
  readonly story: SportStory<T>;
  readonly sections: SportSections<T>;
}) => {
  const value: SportParts = parts;
  const Parts = ({ children }: { readonly children: ReactNode }) => (
    <PartsContext value={value}>{children}</PartsContext>
  );
  return Parts;
};
