// Apart from the schemas, so that a page can use it without loading Zod.
import { type MatchSetup, makeSetup } from '@scoreline/match';
import type { Fixture } from './catalogue.ts';

/** The setup of a match, from what the wire says of it. */
export const matchSetup = ({ id, scheduledAt, home, away, clockRate, options }: Fixture): MatchSetup =>
  makeSetup({
    matchId: id,
    scheduledAt,
    names: { home: home.name, away: away.name },
    clockRate,
    options,
  });
