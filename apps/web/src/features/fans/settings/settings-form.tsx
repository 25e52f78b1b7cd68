'use client';

import { useEffect } from 'react';
import * as messages from './messages.ts';
import { ANNOUNCED, THEMES } from './settings.ts';
import { changeSettings, useSettings } from './use-settings.ts';

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
        {messages.THEME}
        <select
          value={theme}
          onChange={({ target }) =>
            changeSettings({ theme: THEMES.find((one) => one === target.value) ?? theme })
          }
          className="choice"
        >
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {messages.THEMES[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="flex items-center gap-2">
        {messages.ANNOUNCE}
        <select
          value={announce}
          onChange={({ target }) =>
            changeSettings({ announce: ANNOUNCED.find((one) => one === target.value) ?? announce })
          }
          className="choice"
        >
          {ANNOUNCED.map((one) => (
            <option key={one} value={one}>
              {messages.ANNOUNCED[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
};
