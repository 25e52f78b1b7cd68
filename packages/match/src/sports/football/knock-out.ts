/** Whether a match with these options, as they stand in a record, goes on until somebody has won. */
export const isFootballKnockOut = (options: object): boolean =>
  ('shootOut' in options && options.shootOut === true) ||
  ('extraTime' in options && options.extraTime === true) ||
  ('firstLeg' in options && options.firstLeg !== undefined);
