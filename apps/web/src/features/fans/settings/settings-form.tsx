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
    // On a line of its own, and each choice in a column of its own: a list of options is as wide as those of them that
    // have arrived, and would push what stands behind it.
    <div className="scripted order-last grid basis-full justify-start gap-x-5 gap-y-2 min-[30rem]:grid-cols-[9.5rem_auto]">
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
