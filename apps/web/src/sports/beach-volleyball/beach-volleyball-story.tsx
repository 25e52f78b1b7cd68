import type { BeachVolleyballTypes } from '@scoreline/match';
import { PointsTable } from '../rallies/points-table.tsx';
import { rallyStory } from '../rallies/rally-story.ts';
import type { SportStory } from '../sport-story.ts';

export const beachVolleyballStory: SportStory<BeachVolleyballTypes> = {
  ...rallyStory('Set'),
  Score: ({ match, summary }) => {
    const { servingShirt } = summary.detail;
    const note = servingShirt === undefined ? null : `(no. ${servingShirt})`;
    return <PointsTable match={match} summary={summary} unit="Set" serverNote={note} />;
  },
};
