import type { Metadata } from 'next';
import { getSearch } from '../../../api/queries.ts';
import * as messages from '../../../features/fans/search/messages.ts';
import { SearchBox } from '../../../features/fans/search/search-box.tsx';
import { Unavailable } from '../../../features/fans/unavailable/unavailable.tsx';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Whatever is asked for, to a search engine it is the one page. */
export const metadata: Metadata = {
  title: messages.SEARCH,
  description: messages.DESCRIPTION,
  alternates: { canonical: '/search' },
};

export default async function SearchPage({ searchParams }: Props) {
  const text = ([(await searchParams).q].flat()[0] ?? '').slice(0, 80);
  const answer = await getSearch(text);
  if (answer.kind === 'unavailable') return <Unavailable retry="/search" />;
  return (
    <>
      <h1 className="mt-5 mb-3 text-2xl font-bold tracking-tight">{messages.SEARCH}</h1>
      <SearchBox
        key={text}
        initial={{ text, results: answer.kind === 'found' ? answer.value.results : [] }}
      />
    </>
  );
}
