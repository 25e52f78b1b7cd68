import type { FootballTypes } from '@scoreline/match';
import { provideParts } from '../provide-parts.tsx';
import { footballSections } from './football-sections.tsx';
import { footballStory } from './football-story.tsx';

export default provideParts<FootballTypes>({ story: footballStory, sections: footballSections });
