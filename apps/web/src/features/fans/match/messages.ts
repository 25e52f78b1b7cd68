import { isolate } from '../../../locale/isolate.ts';

export const MATCH = 'Match';
export const LIVE = 'Live';
export const versus = (home: string, away: string): string => `${isolate(home)} v ${isolate(away)}`;
export const VERSUS = 'v';
export const dayAndTime = (day: string, time: string): string => `${day}, ${time}`;

export const TIMELINE = 'Timeline';
export const NOTES = 'Notes';
export const LINE_UPS = 'Line-ups';
export const WHOLE_MATCH = 'Full match';

export const TABLE = 'Table';
export const tableWithMatch = (table: string | null): string => `${table ?? TABLE} including this match`;
export const FORM = 'Form';
export const NO_EARLIER_MATCHES = 'No earlier matches';
export const HEAD_TO_HEAD = 'Head to head';
export const FROM_THIS_MATCH = 'This match';
export const placesUp = (places: number): string => `up ${places}`;
export const placesDown = (places: number): string => `down ${places}`;

export const VENUE = 'Venue';
export const ATTENDANCE = 'Attendance';
