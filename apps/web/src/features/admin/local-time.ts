const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as `datetime-local` wants it, in the device's own zone. */
export const toLocalInput = (instant: number): string => {
  const date = new Date(instant);
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** The instant that a `datetime-local` names in the device's own zone, or null when it is not complete. */
export const fromLocalInput = (typed: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed)) return null;
  const instant = new Date(typed).getTime();
  return Number.isNaN(instant) ? null : instant;
};
