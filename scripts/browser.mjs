import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './ready.mjs';

// The first has no windows to draw, and costs half.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const onPath = () => {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of NAMES) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here.
      }
    }
  return null;
};

const playwrights = async () => {
  const { chromium } = await import('@playwright/test');
  if (!existsSync(chromium.executablePath())) {
    console.log('Downloading a Chromium …');
    await run('npx', ['playwright', 'install', 'chromium']).catch(() => {});
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
};

const fromApt = async () => {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  console.log('Installing Chromium with apt …');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (...args) => {
    const [command = '', ...rest] = [...sudo, 'apt-get', ...args];
    await run(command, rest);
  };
  await apt('update', '-qq').catch(() => {});
  await apt('install', '-y', '-qq', 'chromium').catch(() => {});
  return onPath();
};

/** A Chromium: the one `CHROMIUM_PATH` names, one on the machine, Playwright's own, or apt's. Null when none is to be had. */
export const findChromium = async () =>
  process.env.CHROMIUM_PATH ?? onPath() ?? (await playwrights()) ?? (await fromApt());
