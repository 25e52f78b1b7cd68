export const COMPETITIONS = 'Competitions';
export const NO_COMPETITIONS = 'No competitions yet.';
export const HOW_TO_PIN =
  'Star a competition to pin it to the top of every day. Use the arrows to order pinned competitions.';
export const movedTo = (name: string, place: number, all: number): string =>
  `${name} is number ${place} of ${all}.`;
export const moveUp = (name: string): string => `Move ${name} up`;
export const moveDown = (name: string): string => `Move ${name} down`;
export const MOVE_UP = 'Move up';
export const MOVE_DOWN = 'Move down';
