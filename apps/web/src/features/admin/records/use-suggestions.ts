'use client';

import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { requestApi } from '../../../api/request.ts';

const WAIT_MS = 150;
/** As many characters as the API looks for. */
const MOST_TYPED = 80;

/** What the list at `path` has for what is being typed; what it had before, until it answers. Null asks nothing. */
export const useSuggestions = <S extends z.ZodType>(
  path: string,
  schema: S,
  typed: string | null,
): z.output<S> | null => {
  const [found, setFound] = useState<z.output<S> | null>(null);
  useEffect(() => {
    if (typed === null) return;
    let isOld = false;
    const timer = setTimeout(async () => {
      const query = encodeURIComponent(typed.trim().slice(0, MOST_TYPED));
      const answer = await requestApi({ method: 'GET', path: `${path}?q=${query}` }, schema);
      if (!isOld && answer.kind === 'done') setFound(answer.value);
    }, WAIT_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [path, schema, typed]);
  return found;
};
