import type { BadmintonTypes } from '@scoreline/match';
import { provideParts } from '../provide-parts.tsx';
import { rallySections } from '../rallies/rally-sections.tsx';
import { badmintonStory } from './badminton-story.tsx';

export default provideParts<BadmintonTypes>({ story: badmintonStory, sections: rallySections('Game') });
