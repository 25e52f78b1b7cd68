export interface Floor {
  /** What was done instead, in the same run. */
  readonly what: string;
  /** In the figure's unit. */
  readonly value: number;
}

export interface Budget {
  readonly what: 'ratio' | 'value';
  readonly atMost: number;
}

export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly floor?: Floor;
  /** How many times worse than the floor, whichever direction is worse: 1 is the floor itself. */
  readonly ratio?: number;
  readonly budget?: Budget;
  /** How and on what it was taken: sizes, rounds, what else the machine did. */
  readonly conditions: string;
}

export interface Taken extends Omit<Figure, 'ratio'> {
  /** Which direction is better, for the ratio. */
  readonly better?: 'less' | 'more';
}

/** A figure with its ratio worked out. */
export const figure = ({ better = 'less', ...taken }: Taken): Figure => {
  if (taken.floor === undefined) return taken;
  const [worse, good] =
    better === 'less' ? [taken.value, taken.floor.value] : [taken.floor.value, taken.value];
  return { ...taken, ratio: worse / good };
};

/** True without a budget. A budget on something that could not be worked out is not held. */
export const isHeld = ({ value, ratio, budget }: Figure): boolean => {
  if (budget === undefined) return true;
  const measured = budget.what === 'value' ? value : ratio;
  return measured !== undefined && measured <= budget.atMost;
};
