import type { TennisTypes } from '@scoreline/match';
import { provideParts } from '../provide-parts.tsx';
import { tennisSections } from './tennis-sections.tsx';
import { tennisStory } from './tennis-story.ts';

export default provideParts<TennisTypes>({ story: tennisStory, sections: tennisSections });
