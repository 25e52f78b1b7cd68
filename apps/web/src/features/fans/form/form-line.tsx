import Link from 'next/link';
import { matchPath } from '../../../address/paths.ts';
import { namesOf } from '../../../locale/isolate.ts';
import { SpokenText } from '../../../ui/spoken-text.tsx';
import { spokenScore } from '../score/score-text.ts';
import type { FormMatch } from './form.ts';
import * as messages from './messages.ts';

/** The last matches as letters, the latest at the right; each leads to its match. */
export const FormLine = ({ form, name }: { readonly form: readonly FormMatch[]; readonly name: string }) => (
  <ol className="flex gap-1.5" aria-label={messages.formOf(name)}>
    {form.map(({ entry, verdict }) => (
      <li key={entry.match.id}>
        <Link
          href={matchPath(entry.match)}
          prefetch={false}
          className={`font-figures grid h-7 w-7 place-items-center border text-lg no-underline ${
            verdict === 'won'
              ? 'border-ink bg-ink text-paper'
              : verdict === 'drawn'
                ? 'border-ink'
                : 'border-hairline text-muted'
          }`}
        >
          <SpokenText text={messages.resultOf(verdict, spokenScore(namesOf(entry.match), entry.summary))}>
            {messages.LETTERS[verdict]}
          </SpokenText>
        </Link>
      </li>
    ))}
  </ol>
);
