import type { TableTennisTypes } from '@scoreline/match';
import { PointsTable } from '../rallies/points-table.tsx';
import { rallyStory } from '../rallies/rally-story.ts';
import type { SportStory } from '../sport-story.ts';

export const tableTennisStory: SportStory<TableTennisTypes> = {
  ...rallyStory('Game'),
  Score: ({ match, summary }) => <PointsTable match={match} summary={summary} unit="Game" />,
};
