import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The files of the toy sport, where they would stand in the repository. */
const FILES = fileURLToPath(new URL('files/', import.meta.url));
/** What the pages are built of, each after what it needs. */
export const PACKAGES = ['async', 'match', 'protocol', 'live', 'import'] as const;
const COPIED = ['tsconfig.base.json', 'package.json', 'packages', 'apps/web'];

/** A list of sports, and what enters the toy sport in it. */
interface Registry {
  readonly file: string;
  readonly import: string;
  /** What opens the list. */
  readonly list: RegExp;
  readonly entry: string;
}

/**
 * One line in each is what a sport needs beside its folders. Without a story and sections of its own, it has those of
 * every sport.
 */
const REGISTRIES = {
  match: {
    file: 'packages/match/src/sports.ts',
    import: "import { coinToss } from './sports/coin-toss/coin-toss.ts';",
    list: /export const sports = \{/,
    entry: ' coinToss,',
  },
  protocol: {
    file: 'packages/protocol/src/sports.ts',
    import: "import * as coinToss from './sports/coin-toss.ts';",
    list: /export const sportSchemas: [^=]*= \{/,
    entry: ' coinToss,',
  },
  views: {
    file: 'apps/web/src/sports/views.ts',
    import: "import { coinTossView } from './coin-toss/coin-toss-view.ts';",
    list: /const SPORT_VIEWS: [^=]*= \{/,
    entry: ' coinToss: coinTossView,',
  },
  admins: {
    file: 'apps/web/src/sports/admins.ts',
    import: "import { coinTossAdmin } from './coin-toss/admin/coin-toss-admin.tsx';",
    list: /const SPORT_ADMINS: [^=]*= \{/,
    entry: ' coinToss: coinTossAdmin,',
  },
} as const satisfies Record<string, Registry>;
export type RegistryName = keyof typeof REGISTRIES;

/** The packages of the repository that a copy has to find under `node_modules`: those of others are shared with it. */
const linkModules = (copy: string): void => {
  const theirs = join(ROOT, 'node_modules');
  const ours = join(copy, 'node_modules');
  mkdirSync(join(ours, '@scoreline'), { recursive: true });
  for (const name of readdirSync(theirs))
    if (name !== '@scoreline' && !name.startsWith('.')) symlinkSync(join(theirs, name), join(ours, name));
  for (const name of PACKAGES) symlinkSync(join(copy, 'packages', name), join(ours, '@scoreline', name));
};

/** Copies what is under version control and adds the toy sport's folders, in no registry yet. */
export const copyWithFolders = (copy: string): void => {
  const listed = execFileSync('git', ['ls-files', '-z', '--', ...COPIED], { cwd: ROOT, encoding: 'utf8' });
  for (const file of listed.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file));
  }
  linkModules(copy);
  cpSync(FILES, copy, { recursive: true });
};

/** Enters the toy sport in a registry of the copy. */
export const enter = (copy: string, name: RegistryName): void => {
  const { file, import: imported, list, entry }: Registry = REGISTRIES[name];
  const text = readFileSync(join(copy, file), 'utf8');
  if (!list.test(text)) throw new Error(`${file} has no list that matches ${list}.`);
  writeFileSync(join(copy, file), `${imported}\n${text.replace(list, (opening) => `${opening}${entry}`)}`);
};

/** The registry as it is in the repository, without the toy sport. */
export const leaveOut = (copy: string, name: RegistryName): void => {
  const { file }: Registry = REGISTRIES[name];
  rmSync(join(copy, file));
  cpSync(join(ROOT, file), join(copy, file));
};
