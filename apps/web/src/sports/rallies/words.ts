import type { RallyWay, Sanction } from '@scoreline/match';

/** How a rally was won, as a word behind the score. */
export const RALLY_WAY_NAMES: Readonly<Record<RallyWay, string>> = {
  ace: 'ace',
  attack: 'attack',
  block: 'block',
  winner: 'winner',
  error: 'error',
  serviceFault: 'service fault',
};

export const SANCTION_NAMES: Readonly<Record<Sanction, string>> = {
  warning: 'Yellow card',
  penalty: 'Red card, point lost',
  expulsion: 'Expelled for the set',
  disqualification: 'Disqualified',
};
