import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from './rule-ids.ts';

const SRC = import.meta.dirname;
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const textOf = (of: readonly string[]) => of.map((file) => readFileSync(join(SRC, file), 'utf8')).join('\n');
const tests = textOf(files.filter((file) => file.endsWith('.test.ts')));
const code = textOf(files.filter((file) => !file.endsWith('.test.ts') && !file.endsWith('rule-ids.ts')));
const page = readFileSync(join(SRC, '..', 'RULES.md'), 'utf8');

const matches = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
/** The first cell of a row. */
const inPage = matches(page, /^\| ([A-Z]{2}-\d{2}) \|/gm);
/** The beginning of a test's title. */
const inTitles = matches(tests, /['"`]([A-Z]{2}-\d{2}) /g);
const counting = matches(page, /^\| ([A-Z]{2}-\d{2}) \| \*\(counts\)\*/gm);

describe('the list of rules', () => {
  it('names each once', () => {
    expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length);
  });

  it('is that of RULES.md', () => {
    expect([...inPage].sort()).toStrictEqual([...RULE_IDS].sort());
  });

  it('is proved: every rule stands in the title of a test, and no test names another', () => {
    expect([...inTitles].sort()).toStrictEqual([...RULE_IDS].sort());
  });

  it('is enforced: every rule that does not only count refuses something', () => {
    const refusing = RULE_IDS.filter((id) => code.includes(`'${id}'`));
    expect(refusing).toStrictEqual(RULE_IDS.filter((id) => !counting.has(id)));
  });
});
