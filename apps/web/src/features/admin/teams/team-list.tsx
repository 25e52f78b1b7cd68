'use client';

import { teamsFound } from '@scoreline/protocol';
import Link from 'next/link';
import type { z } from 'zod';
import { FormError } from '../../../ui/form-error.tsx';
import { TeamMark } from '../../../ui/team-mark.tsx';
import { foundText, SearchHead } from '../records/search-head.tsx';
import { useRecordSearch } from '../records/use-record-search.ts';
import * as messages from './messages.ts';

/** Teams by any part of their names, each leading to where it is edited. */
export const TeamList = ({ first }: { readonly first: z.infer<typeof teamsFound> }) => {
  const { typed, setTyped, isArchived, setArchived, found, fault } = useRecordSearch(
    '/v1/teams',
    teamsFound,
    first,
  );
  return (
    <>
      <SearchHead
        placeholder={messages.SEARCH_HINT}
        {...{ typed, setTyped, isArchived, setArchived }}
        said={foundText(found.teams.length, found.total, 'team', isArchived ? '' : typed)}
      />
      {fault !== null && <FormError>{fault}</FormError>}
      <ul className="border-t-2 border-rule">
        {found.teams.map((team) => (
          <li key={team.id}>
            <Link
              href={`/admin/teams/${team.id}`}
              className="grid min-h-14 grid-cols-[auto_1fr_auto] items-center gap-3 border-b border-hairline py-2 no-underline hover:bg-hairline/40"
            >
              <TeamMark colour={team.colour} crest={team.crest} isWide />
              <span className="min-w-0 font-semibold break-words">{team.name}</span>
              <span className="font-figures text-lg text-muted">{team.code}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
};
