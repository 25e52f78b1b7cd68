export const inMinutes = (minutes: number): string => `in ${minutes} min`;
export const inHours = (hours: number): string => `in ${hours} h`;
export const inHoursAndMinutes = (hours: number, minutes: number): string => `in ${hours} h ${minutes} min`;
