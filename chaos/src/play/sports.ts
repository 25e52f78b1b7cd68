import type { SportName } from '@scoreline/match';
import { football } from './sports/football.ts';
import type { SportPlay } from './sports/sport-play.ts';
import { tennis } from './sports/tennis.ts';

/** The sports that a run plays. */
export const SPORT_PLAYS: Readonly<Record<SportName, SportPlay>> = { football, tennis };
