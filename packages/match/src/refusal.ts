import type { RuleId } from './rules.ts';

/** Why a command was not accepted: the rule's id in RULES.md, and a sentence that says what would be right. */
export interface Refusal {
  readonly rule: RuleId;
  readonly message: string;
}

export const refuse = (rule: RuleId, message: string): Refusal => ({ rule, message });
