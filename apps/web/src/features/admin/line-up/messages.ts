export const LIST = 'Players, one per line';
export const hint = (positions: readonly string[]): string =>
  `As "9 Name". The first 11 start; players after a line "Substitutes:" are on the bench. After a name you can add ${positions.join(', ')}, and (c) for the captain.`;
export const SAVE = 'Save line-up';
export const FORMATION = 'Formation';
export const WRONG_FORMATION = 'Enter it as 4-3-3.';
export const COACH = 'Coach';
export const sameNumber = (number: number): string => `Two players have shirt number ${number}.`;
export const wrongNumber = (number: number): string => `Shirt numbers go from 1 to 99, not ${number}.`;
export const NO_NAME = 'This line has no name.';
export const nameTooLong = (most: number): string => `A name can have up to ${most} characters.`;
