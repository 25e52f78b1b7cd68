export interface Floor {
  /** What was measured instead, in the same run. */
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
  /** How many times worse than the floor; 1 is the floor itself. */
  readonly ratio?: number;
  readonly budget?: Budget;
  /** How it was measured: sizes, rounds, what else ran on the machine. */
  readonly conditions: string;
}

export interface Measurement extends Omit<Figure, 'ratio'> {
  /** Which direction is better, for the ratio. */
  readonly better?: 'less' | 'more';
}

/** A figure with its ratio. */
export const figure = ({ better = 'less', ...measurement }: Measurement): Figure => {
  if (measurement.floor === undefined) return measurement;
  const [worse, good] =
    better === 'less'
      ? [measurement.value, measurement.floor.value]
      : [measurement.floor.value, measurement.value];
  return { ...measurement, ratio: worse / good };
};

/** True without a budget; false when there is nothing to compare with the budget. */
export const isWithinBudget = ({ value, ratio, budget }: Figure): boolean => {
  if (budget === undefined) return true;
  const measured = budget.what === 'value' ? value : ratio;
  return measured !== undefined && measured <= budget.atMost;
};
