import 'server-only';
import { type Link, link } from '@scoreline/protocol';
import { answerWith } from '../../answer.ts';
import { readFromApi } from '../api/read.ts';

export type ReadLink =
  | { readonly kind: 'usable'; readonly link: Link }
  /** Why it does not work, and what to do about it. */
  | { readonly kind: 'unusable'; readonly why: string }
  | { readonly kind: 'unavailable' };

const UNKNOWN = 'There is no such link. Copy it whole, to its last letter, or ask the owner for another one.';

/** What the link of a page like `/join/…` is for. */
export const readLink = async (token: string, wanted: Link['kind']): Promise<ReadLink> => {
  const answer = await readFromApi(`/v1/links/${encodeURIComponent(token)}`, link);
  switch (answer.kind) {
    case 'found':
      if (answer.value.kind === wanted) return { kind: 'usable', link: answer.value };
      answerWith(404);
      return { kind: 'unusable', why: UNKNOWN };
    case 'missing':
      answerWith(404);
      return { kind: 'unusable', why: UNKNOWN };
    case 'refused':
      answerWith(410);
      return { kind: 'unusable', why: answer.problem.detail };
    case 'signedOut':
    case 'unavailable':
      return { kind: 'unavailable' };
    default:
      return answer satisfies never;
  }
};
