'use client';

import { useEffect } from 'react';
import { ANNOUNCED, type AnnouncedMatches, THEMES, type Theme } from './settings.ts';
import { changeSettings, useSettings } from './use-settings.ts';

const THEME_NAMES: Readonly<Record<Theme, string>> = {
  system: 'As the device',
  light: 'Light',
  dark: 'Dark',
};
const ANNOUNCED_NAMES: Readonly<Record<AnnouncedMatches, string>> = {
  all: 'Every match on the page',
  followed: 'Only what is followed',
  none: 'Nothing',
};

/** How the pages look and what they say aloud on this device. */
export const SettingsForm = () => {
  const { theme, announce } = useSettings();
  useEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.setAttribute('data-theme', theme);
  }, [theme]);
  return (
    // On a line of its own: it is wide only when the whole of it has arrived, and would push the others then.
    <div className="scripted order-last flex basis-full flex-wrap gap-x-5 gap-y-2">
      <label className="flex items-center gap-2">
        Colours
        <select
          value={theme}
          onChange={({ target }) =>
            changeSettings({ theme: THEMES.find((one) => one === target.value) ?? theme })
          }
          className="choice"
        >
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {THEME_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="flex items-center gap-2">
        Say aloud
        <select
          value={announce}
          onChange={({ target }) =>
            changeSettings({ announce: ANNOUNCED.find((one) => one === target.value) ?? announce })
          }
          className="choice"
        >
          {ANNOUNCED.map((one) => (
            <option key={one} value={one}>
              {ANNOUNCED_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
};
