import type { BadmintonTypes } from '@scoreline/match';
import { PointsTable } from '../rallies/points-table.tsx';
import { rallyStory } from '../rallies/rally-story.ts';
import type { SportStory } from '../sport-story.ts';

export const badmintonStory: SportStory<BadmintonTypes> = {
  ...rallyStory('Game'),
  Score: ({ match, summary }) => {
    const { serviceCourt } = summary.detail;
    const note = serviceCourt === null ? null : `from the ${serviceCourt}`;
    return <PointsTable match={match} summary={summary} unit="Game" serverNote={note} />;
  },
};
