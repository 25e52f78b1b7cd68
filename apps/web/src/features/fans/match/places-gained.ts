import * as messages from './messages.ts';

interface Place {
  readonly rank: number;
  readonly team: { readonly id: string };
}

/** How many places a row stands higher for one match: `up 2`, `down 1`, or nothing to say. */
export const placesGained = (
  row: Place,
  without: readonly Place[],
): { readonly places: number; readonly text: string } => {
  const before = without.find(({ team }) => team.id === row.team.id)?.rank ?? row.rank;
  const places = before - row.rank;
  return {
    places,
    text: places > 0 ? messages.placesUp(places) : places < 0 ? messages.placesDown(-places) : '',
  };
};
