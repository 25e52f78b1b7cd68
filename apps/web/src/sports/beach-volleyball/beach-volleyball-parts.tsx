import type { BeachVolleyballTypes } from '@scoreline/match';
import { provideParts } from '../provide-parts.tsx';
import { rallySections } from '../rallies/rally-sections.tsx';
import { beachVolleyballStory } from './beach-volleyball-story.tsx';

export default provideParts<BeachVolleyballTypes>({
  story: beachVolleyballStory,
  sections: rallySections('Set'),
});
