import 'server-only';
import { type Link, link } from '@scoreline/protocol';
import { readFromApi } from '../../api/read-from-api.ts';
import { setPageStatus } from '../../page-response.ts';
import * as messages from './messages.ts';

export type LinkResult =
  | { readonly kind: 'usable'; readonly link: Link }
  /** Why it does not work, and what to do about it. */
  | { readonly kind: 'unusable'; readonly why: string }
  | { readonly kind: 'unavailable' };

/** What the link of a page like `/join/…` is for. */
export const readLink = async (token: string, wanted: Link['kind']): Promise<LinkResult> => {
  const answer = await readFromApi(`/v1/links/${encodeURIComponent(token)}`, link);
  switch (answer.kind) {
    case 'found':
      if (answer.value.kind === wanted) return { kind: 'usable', link: answer.value };
      setPageStatus(404);
      return { kind: 'unusable', why: messages.UNKNOWN_LINK };
    case 'missing':
      setPageStatus(404);
      return { kind: 'unusable', why: messages.UNKNOWN_LINK };
    case 'refused':
      setPageStatus(410);
      return { kind: 'unusable', why: answer.problem.detail };
    case 'signedOut':
    case 'unavailable':
      return { kind: 'unavailable' };
    default:
      return answer satisfies never;
  }
};
