import type { Problem } from '@scoreline/protocol';

/** The API understood a request and said no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  /** The id in RULES.md, where a rule of the sport forbids it. */
  readonly rule: string | null;

  constructor({ status, detail, rule }: Pick<Problem, 'status' | 'detail' | 'rule'>) {
    super(rule === undefined ? detail : `${detail} (${rule})`);
    this.status = status;
    this.rule = rule ?? null;
  }
}
