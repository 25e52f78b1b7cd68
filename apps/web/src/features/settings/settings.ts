export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What of a page is said aloud: every match on it, only what is followed, or nothing. */
export const ANNOUNCED = ['all', 'followed', 'none'] as const;
export type AnnouncedMatches = (typeof ANNOUNCED)[number];

/** How a fan wants the pages on this device. */
export interface Settings {
  readonly theme: Theme;
  readonly announce: AnnouncedMatches;
}
export const DEFAULT_SETTINGS: Settings = { theme: 'system', announce: 'all' };

/** Where the device keeps them. */
export const SETTINGS_KEY = 'scoreline.settings';

/** What was kept; whatever in it means nothing is as if it had never been set. */
export const parseSettings = (kept: string | null): Settings => {
  try {
    const read: unknown = JSON.parse(kept ?? '{}');
    const said = (name: string): unknown =>
      typeof read === 'object' && read !== null ? Reflect.get(read, name) : null;
    return {
      theme: THEMES.find((theme) => theme === said('theme')) ?? DEFAULT_SETTINGS.theme,
      announce: ANNOUNCED.find((which) => which === said('announce')) ?? DEFAULT_SETTINGS.announce,
    };
  } catch {
    return DEFAULT_SETTINGS;
  }
};
