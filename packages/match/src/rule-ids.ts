import { CORE_RULE_IDS } from './core/rule-ids.ts';
import { SPORTS, sportOf } from './sports.ts';

/**
 * Every rule, most of which can refuse a command and some of which say only how things count. What each says and
 * which law it comes from stands in RULES.md, and a test proves each under its id.
 */
export const RULE_IDS: readonly string[] = [
  ...CORE_RULE_IDS,
  ...SPORTS.flatMap((name) => sportOf(name).ruleIds),
];
