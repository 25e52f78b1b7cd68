import type { VolleyballTypes } from '@scoreline/match';
import { provideParts } from '../provide-parts.tsx';
import { rallySections } from '../rallies/rally-sections.tsx';
import { volleyballStory } from './volleyball-story.tsx';

export default provideParts<VolleyballTypes>({ story: volleyballStory, sections: rallySections('Set') });
