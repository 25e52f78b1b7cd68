/** How old a page may be when it is given to another reader: counted from before its scores were read. */
export const FRESH_MS = 1_000;
/** Enough for a match day; who asks for made-up addresses pushes out the oldest. */
const MOST = 500;

interface Flight<T> {
  readonly beganAt: number;
  readonly page: Promise<T>;
}

/** One rendering for all who ask for the same within a second. A rendering that fails is kept for nobody. */
export const createPageCache = <T>(now: () => number) => {
  const flights = new Map<string, Flight<T>>();
  return (key: string, render: () => Promise<T>): Promise<T> => {
    const known = flights.get(key);
    if (known !== undefined && now() - known.beganAt < FRESH_MS) return known.page;
    const page = render();
    flights.delete(key);
    flights.set(key, { beganAt: now(), page });
    page.catch(() => {
      if (flights.get(key)?.page === page) flights.delete(key);
    });
    const oldest = flights.keys().next();
    if (flights.size > MOST && !oldest.done) flights.delete(oldest.value);
    return page;
  };
};
