'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { shortcutOf } from './shortcut.ts';

const STORED = 'scoreline.shortcuts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Hands each shortcut to `press` while no field and no dialog has the keyboard. `press` says whether it was one. */
export const useShortcuts = (press: (shortcut: string) => boolean) => {
  const [isOn, setOn] = useState(true);
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => setOn(window.localStorage.getItem(STORED) !== 'off'), []);
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      if (event.repeat || latest.current(shortcut)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn]);
  const turn = useCallback((on: boolean) => {
    window.localStorage.setItem(STORED, on ? 'on' : 'off');
    setOn(on);
  }, []);
  return { isOn, turn };
};
