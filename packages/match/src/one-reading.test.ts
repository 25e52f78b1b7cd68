import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What judging a match looks like: by its status, by how it was decided, or by comparing scores. */
const JUDGING = [
  String.raw`\b(decidedBy|bothLost)\b`,
  String.raw`\bleader\(`,
  String.raw`(result|outcome)\??\.winner`,
  String.raw`score\.(home|away) ?([<>]|===|!==)`,
  "(===|case) '(ended|final|awarded|walkover|retired)'",
  "\\['(ended|final|awarded|walkover|retired)'",
].join('|');

/** Who may, and why. All others ask `readResult` and `countedIn`. */
const ALLOWED: readonly (readonly [place: RegExp, why: string])[] = [
  [/^packages\/match\/src\/(core|engines|sports)\//, 'the rules, and the reading itself'],
  [/^packages\/protocol\/src\/summary\.ts$/, 'the wire'],
  [/^packages\/import\/src\//, 'what a source says of a match that is not entered yet'],
  [/^apps\/web\/src\/match-status\/status-label\.ts$/, 'a word for each status'],
  [/^apps\/web\/src\/sports\//, 'words for the end of a match that was played out'],
  [/^apps\/web\/src\/features\/fans\/score\/ending-words\.ts$/, 'words for all other endings'],
  [/^apps\/web\/src\/features\/fans\/match\/sports-event\.ts$/, 'words of schema.org for an ending'],
  [
    /^apps\/web\/src\/features\/fans\/announcements\/announcement\.ts$/,
    'whether a score is said of an ending',
  ],
  [/^apps\/web\/src\/features\/admin\/console\/keys\/match-keys\.ts$/, 'which key a final match has'],
  [/^apps\/api\/src\/match\/undo-import\.ts$/, 'what is final is reopened first'],
  [/^apps\/feed\/src\/replay\/recorded-match\.ts$/, 'which matches have a story to play again'],
  [/\/testing\/|\.test\.tsx?$/, 'tests'],
];

const judgingFiles = (): string[] =>
  execFileSync('git', ['grep', '-lIE', '--untracked', JUDGING, '--', 'apps', 'packages'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file));

describe('how a match ended', () => {
  const files = judgingFiles();

  it('is read in one place', () => {
    expect(files.filter((file) => !ALLOWED.some(([place]) => place.test(file)))).toEqual([]);
  });

  it.each(ALLOWED)('is still looked at in %s: %s', (place) => {
    expect(files.some((file) => place.test(file))).toBe(true);
  });
});
