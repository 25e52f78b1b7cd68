import type { Lineup, LineupPlayer, Position } from '@scoreline/match';

/** From the goalkeeper on. Named here, because they come with all rules of a line-up where those are. */
const ROWS: readonly Position[] = ['GK', 'DF', 'MF', 'FW'];

/** The starters in rows from the goalkeeper on, or null where nothing says who stands where. */
export const pitchRows = ({ formation, starters }: Lineup): LineupPlayer[][] | null => {
  const [keeper, ...outfield] = starters;
  if (keeper === undefined) return null;
  const sizes = formation?.split('-').map(Number);
  if (sizes !== undefined && sizes.reduce((sum, size) => sum + size, 0) === outfield.length) {
    let from = 0;
    const rows = sizes.map((size) => {
      from += size;
      return outfield.slice(from - size, from);
    });
    return [[keeper], ...rows];
  }
  const rows = ROWS.map((position) => starters.filter((player) => player.position === position));
  return starters.every(({ position }) => position !== undefined) && rows[0]?.length === 1
    ? rows.filter((row) => row.length > 0)
    : null;
};

/** What a shirt has room for: the last word of a name, with what belongs to it. */
export const shirtName = (name: string): string => {
  const words = name.split(' ');
  const particle = words.findIndex(
    (word, index) => index > 0 && /^(?:de|da|di|do|dos|van|von|der|den|el|al|le|la|ten|ter)$/i.test(word),
  );
  return words.slice(particle === -1 ? -1 : particle).join(' ');
};
