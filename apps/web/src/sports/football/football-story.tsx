import { type FootballTypes, NIL, withRunningScore } from '@scoreline/match';
import type { SportStory } from '../sport-story.ts';
import { footballIncidentWords } from './incident-words.tsx';
import { SideScorers } from './side-scorers.tsx';

export const footballStory: SportStory<FootballTypes> = {
  describe: footballIncidentWords,
  scoresAfter: (incidents) => {
    let score = NIL;
    return withRunningScore(incidents).map(({ incident, score: after }) => {
      if (incident.type === 'goal' && after !== null) score = after;
      const isEnd = incident.type === 'period' && incident.edge === 'end' && incident.state === 'inForce';
      return after ?? (isEnd ? score : null);
    });
  },
  hasMinutes: true,
  isOnTimeline: () => true,
  HeadNote: ({ summary: { status, detail } }) =>
    status === 'live' &&
    detail.addedTime !== null && (
      <span className="text-left text-sm text-muted">{detail.addedTime} min added</span>
    ),
  HeadFoot: SideScorers,
};
