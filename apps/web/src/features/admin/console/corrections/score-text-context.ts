import type { Summary } from '@scoreline/match';
import { createContext } from 'react';

/** How the sport of the match writes a score: given by the console, so that a sport's own questions can preview one. */
export const ScoreTextContext = createContext<(summary: Summary) => string>(
  ({ score }) => `${score.home}–${score.away}`,
);
