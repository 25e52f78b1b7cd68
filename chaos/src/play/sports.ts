import type { SportName } from '@scoreline/match';
import { badminton } from './sports/badminton.ts';
import { beachVolleyball } from './sports/beach-volleyball.ts';
import { football } from './sports/football.ts';
import type { SportPlay } from './sports/sport-play.ts';
import { tableTennis } from './sports/table-tennis.ts';
import { tennis } from './sports/tennis.ts';
import { volleyball } from './sports/volleyball.ts';

/** The sports that a run plays. */
export const SPORT_PLAYS: Readonly<Record<SportName, SportPlay>> = {
  football,
  tennis,
  volleyball,
  beachVolleyball,
  tableTennis,
  badminton,
};
