import type { SummaryOf, TennisTypes } from '@scoreline/match';
import type { SportView, StatusWords } from '../sport-view.ts';
import { SetScores } from './set-scores.tsx';

const words = (text: string, spoken = text): StatusWords => ({ text, spoken });

const statusOf = ({ status, score, detail }: SummaryOf<TennisTypes>): StatusWords | null => {
  switch (status) {
    case 'live': {
      const set = score.home + score.away + 1;
      if (detail.playing === 'matchTieBreak') return words('Tie-break', 'match tie-break');
      return detail.playing === 'tieBreak'
        ? words('Tie-break', `set ${set}, tie-break`)
        : words(`Set ${set}`, `set ${set}`);
    }
    case 'ended':
    case 'final':
      return words('Ended');
    default:
      return null;
  }
};

export const tennisView: SportView<TennisTypes> = {
  words: {
    name: 'Tennis',
    scored: 'Set',
    started: 'Play started',
    startTime: 'Start',
    ended: 'Match over',
    official: 'Umpire',
    units: 'Games by set',
  },
  schema: { sport: 'Tennis', participant: 'Person' },
  isDetail: (detail) => 'points' in detail && 'playing' in detail,
  status: statusOf,
  RowColumns: SetScores,
};
