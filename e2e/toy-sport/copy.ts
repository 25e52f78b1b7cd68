import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The files of the toy sport, where they would stand in the repository. */
const FILES = fileURLToPath(new URL('files/', import.meta.url));
/** Where copies stand: on the disk of the repository, and under no version control. */
const COPIES = join(ROOT, 'out');
/** Folders of workspaces, which may have installed packages of their own. */
const WORKSPACES = ['apps', 'packages'] as const;

/** What is in the repository, or will be with the next commit. */
const listFiles = (): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(ROOT, file)));

/** Copies the repository and adds the toy sport's folders, in no registry yet. Returns where the copy is. */
export const copyWithFolders = (): string => {
  mkdirSync(COPIES, { recursive: true });
  const copy = mkdtempSync(join(COPIES, 'toy-sport-'));
  for (const file of listFiles()) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    // With its time, by which `npm start` sees whether the packages are installed.
    cpSync(join(ROOT, file), join(copy, file), { preserveTimestamps: true });
  }
  cpSync(FILES, copy, { recursive: true });
  return copy;
};

/** A folder of packages as it is installed: the same files in both, and links among our own lead to those of the copy. */
const linkFolder = (copy: string, folder: string): void => {
  mkdirSync(join(copy, folder), { recursive: true });
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const name = join(folder, entry.name);
    if (entry.isDirectory()) linkFolder(copy, name);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(join(ROOT, name)), join(copy, name));
    else linkSync(join(ROOT, name), join(copy, name));
  }
};

/** Our own packages. Those of others are found above the copy, in the repository. */
export const linkOwnPackages = (copy: string): void => linkFolder(copy, 'node_modules/@scoreline');

/** All packages, for what takes nothing from outside the copy, as the bundler does. */
export const linkAllPackages = (copy: string): void => {
  const inside = WORKSPACES.flatMap((folder) =>
    readdirSync(join(copy, folder)).map((name) => join(folder, name)),
  );
  for (const place of ['.', ...inside]) {
    const modules = join(place, 'node_modules');
    if (existsSync(join(ROOT, modules))) linkFolder(copy, modules);
  }
};
