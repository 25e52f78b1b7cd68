import type { Lineup, PerSide, PlayerRef, Side } from '@scoreline/match';
import type { FootballMatch, Player, Lineup as Stated } from '../matchday/football.ts';
import { playerIds } from './identity.ts';

export interface Lineups {
  readonly lineups: PerSide<Lineup> | null;
  /** How a command names a player: with the id where there is a line-up that has the name. */
  readonly name: (side: Side, player: string) => PlayerRef;
}

const toLineup = ({ starters, substitutes }: Stated, ids: ReadonlyMap<string, string>): Lineup => {
  const toPlayer = (player: Player) => ({ id: ids.get(player.name) ?? player.name, ...player });
  return { starters: starters.map(toPlayer), bench: substitutes.map(toPlayer) };
};

const idsOf = (team: string, { starters, substitutes }: Stated) =>
  playerIds(
    team,
    [...starters, ...substitutes].map((player) => player.name),
  );

export const lineupsOf = ({ lineups, home, away }: FootballMatch): Lineups => {
  if (lineups === undefined) return { lineups: null, name: (_side, name) => ({ name }) };
  const ids = { home: idsOf(home, lineups.home), away: idsOf(away, lineups.away) };
  return {
    lineups: { home: toLineup(lineups.home, ids.home), away: toLineup(lineups.away, ids.away) },
    name: (side, name) => {
      const id = ids[side].get(name);
      return id === undefined ? { name } : { id, name };
    },
  };
};
