import { describe, expect, it } from 'vitest';
import { apiPathOf, auditPath, parseAuditQuery } from './audit-query.ts';

const ZONE = 'Europe/Berlin';
const asked = (params: Record<string, string>) => apiPathOf(parseAuditQuery(params), ZONE);

describe('what of the audit log is asked for', () => {
  it('is all of it when nothing is chosen, also by a form that sends its empty fields', () => {
    expect(asked({})).toEqual({ path: '/v1/audit?' });
    expect(asked({ person: '', kind: '', from: '', to: '' })).toEqual({ path: '/v1/audit?' });
  });

  it('is from the first moment of the first day to the last of the last, where the reader is', () => {
    const [from, to] = [Date.UTC(2026, 9, 24, 22), Date.UTC(2026, 9, 25, 23)];
    // 25 October has 25 hours in Berlin.
    expect(asked({ from: '2026-10-25', to: '2026-10-25' })).toEqual({
      path: `/v1/audit?from=${from}&to=${to}`,
    });
  });

  it.each([
    [{ from: '2026-11-31' }, /Enter a date/],
    [{ from: '2026-11-25', to: '2026-11-24' }, /after the last/],
  ])('is refused for %j', (params, words) => {
    expect(asked(params)).toEqual({ wrong: expect.stringMatching(words) });
  });

  it('ignores a kind that there is not', () => {
    expect(parseAuditQuery({ kind: 'weather' }).kind).toBeNull();
    expect(parseAuditQuery({ kind: 'signIns' }).kind).toBe('signIns');
  });

  it('reads back as the same from the address of its page', () => {
    const one = parseAuditQuery({
      match: 'm1',
      person: 'p 1',
      kind: 'people',
      from: '2026-11-01',
      cursor: '1.a2',
    });
    const read = Object.fromEntries(new URL(auditPath(one), 'http://x').searchParams);
    expect(parseAuditQuery(read)).toEqual(one);
  });
});
