import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './copy.ts';

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
export const REGISTRY_NAMES = [
  'match',
  'protocol',
  'views',
  'admins',
] as const satisfies readonly RegistryName[];

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
