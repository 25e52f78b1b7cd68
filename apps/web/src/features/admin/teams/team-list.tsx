'use client';

import { teamsFound } from '@scoreline/protocol';
import Link from 'next/link';
import type { z } from 'zod';
import { TeamMark } from '../../../ui/team-mark.tsx';
import { RecordList } from '../records/record-list.tsx';
import { useRecordSearch } from '../records/use-record-search.ts';
import * as messages from './messages.ts';

/** Teams by any part of their names, each leading to where it is edited. */
export const TeamList = ({ first }: { readonly first: z.infer<typeof teamsFound> }) => {
  const search = useRecordSearch('/v1/teams', teamsFound, first);
  return (
    <RecordList
      search={search}
      records={search.found.teams}
      placeholder={messages.SEARCH_HINT}
      kind="team"
      rowOf={(team) => (
        <li>
          <Link
            href={`/admin/teams/${team.id}`}
            className="grid min-h-14 grid-cols-[auto_1fr_auto] items-center gap-3 border-b border-hairline py-2 no-underline hover:bg-hairline/40"
          >
            <TeamMark colour={team.colour} crest={team.crest} isWide />
            <span className="min-w-0 font-semibold break-words">{team.name}</span>
            <span className="font-figures text-lg text-muted">{team.code}</span>
          </Link>
        </li>
      )}
    />
  );
};
