import type { TableTennisTypes } from '@scoreline/match';
import { provideParts } from '../provide-parts.tsx';
import { rallySections } from '../rallies/rally-sections.tsx';
import { tableTennisStory } from './table-tennis-story.tsx';

export default provideParts<TableTennisTypes>({ story: tableTennisStory, sections: rallySections('Game') });
