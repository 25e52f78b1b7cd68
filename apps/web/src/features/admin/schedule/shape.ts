/** How often the teams of a schedule meet. */
export const SHAPES = ['single', 'double', 'knockOut'] as const;
export type Shape = (typeof SHAPES)[number];
