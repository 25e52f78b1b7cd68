/** Why a command was not accepted: the rule's id in RULES.md, and a sentence that says what would be right. */
export interface Refusal {
  readonly rule: string;
  readonly message: string;
}

export const refuse = (rule: string, message: string): Refusal => ({ rule, message });

export const isRefusal = (value: object): value is Refusal => 'rule' in value;
