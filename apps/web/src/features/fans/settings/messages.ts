import type { AnnouncedMatches, Theme } from './settings.ts';

export const THEME = 'Theme';
export const THEMES: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' };
export const ANNOUNCE = 'Announce';
export const ANNOUNCED: Readonly<Record<AnnouncedMatches, string>> = {
  all: 'All matches',
  followed: 'Followed matches',
  none: 'Nothing',
};
