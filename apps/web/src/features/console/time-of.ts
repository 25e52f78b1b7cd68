/** An instant as the clock on the wall shows it: "14:03". */
export const timeOf = (instant: number): string =>
  new Date(instant).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', hour12: false });
