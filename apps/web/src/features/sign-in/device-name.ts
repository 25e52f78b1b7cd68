import Bowser from 'bowser';
import * as messages from './messages.ts';

const MOST_LETTERS = 40;

/** What people call a browser, from how it calls itself: "Firefox on Android". What is no browser keeps its own name. */
export const deviceName = (userAgent: string): string => {
  const said = userAgent.trim();
  if (said === '') return messages.UNKNOWN_BROWSER;
  const { browser, os } = Bowser.parse(said);
  if (browser.name === undefined || browser.name === '') return said.slice(0, MOST_LETTERS);
  return os.name === undefined || os.name === '' ? browser.name : messages.browserOn(browser.name, os.name);
};
