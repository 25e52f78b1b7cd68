import { hasScore, readResult, SIDES } from '@scoreline/match';
import type { BoardMatch } from '@scoreline/protocol';
import Link from 'next/link';
import type { FocusEvent } from 'react';
import { matchPath } from '../../../address/paths.ts';
import { isolate, namesOf } from '../../../locale/isolate.ts';
import { SpokenText } from '../../../ui/spoken-text.tsx';
import { shownScore, spokenScore } from '../score/score-text.ts';
import type { BracketRound, Tie } from './bracket.ts';
import * as messages from './messages.ts';

/** A knock-out: rounds side by side where there is room, and one list after the other where there is not. */
export const BracketView = ({ rounds }: { readonly rounds: readonly BracketRound[] }) => (
  // It is wider than a phone; with the keyboard it is scrolled like any region.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
  <section className="bracket" aria-label={messages.BRACKET} tabIndex={0} onFocus={showWhole}>
    <ol>
      {rounds.map(({ title, ties }) => (
        <li key={title}>
          <h3 className="pb-1.5 text-[0.9375rem] font-bold">{title}</h3>
          <ol>
            {ties.map((tie) => (
              <TieRow key={tie.legs[0].match.id} tie={tie} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  </section>
);

/** To a browser a match whose edge can be seen is seen, and the keyboard comes to it unseen. */
const showWhole = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
  if (target !== currentTarget && target.matches(':focus-visible'))
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

/** The sides as the first leg has them, with a column of figures for each leg. It leads to the leg played last. */
const TieRow = ({ tie: { legs } }: { readonly tie: Tie }) => {
  const [first] = legs;
  const last = legs.at(-1) ?? first;
  const { marked } = readResult(last.summary);
  const through = marked === null ? null : last.match[marked].id;
  const { shootOut } = last.summary;
  const said = legs.map(({ match, summary }) => spokenScore(namesOf(match), summary)).join('; ');
  return (
    <li>
      <Link href={matchPath(last.match)} prefetch={false} className="match-row block no-underline">
        <SpokenText text={said}>
          {SIDES.map((side) => {
            const team = first.match[side];
            const sideIn = (leg: BoardMatch) => (leg.match.home.id === team.id ? 'home' : 'away');
            return (
              <span
                key={side}
                className={`flex min-h-7 items-baseline gap-2 py-1 ${through === team.id ? 'font-bold' : ''}`}
              >
                <TieName team={team} isRoomShared={shootOut !== null || legs.length > 1} />
                {shootOut !== null && <span className="text-sm text-muted">({shootOut[sideIn(last)]})</span>}
                {legs.map((leg) => (
                  <span key={leg.match.id} className="font-figures w-6 text-right text-xl">
                    {hasScore(leg.summary) ? shownScore(leg.summary)[sideIn(leg)] : ''}
                  </span>
                ))}
              </span>
            );
          })}
        </SpokenText>
      </Link>
    </li>
  );
};

/** As many letters as stand in the narrowest column, beside the score alone and beside a shoot-out too. */
const MOST_LETTERS = { alone: 13, beside: 9 } as const;

/** A team's short name; where the column is narrow and it would be cut, its code. */
const TieName = ({
  team: { name, shortName, code },
  isRoomShared,
}: {
  readonly team: BoardMatch['match']['home'];
  readonly isRoomShared: boolean;
}) => (
  <span title={name} className="min-w-0 flex-1 truncate">
    {shortName.length <= (isRoomShared ? MOST_LETTERS.beside : MOST_LETTERS.alone) ? (
      isolate(shortName)
    ) : (
      <>
        <span className="@min-[13rem]:hidden">{isolate(code)}</span>
        <span className="hidden @min-[13rem]:inline">{isolate(shortName)}</span>
      </>
    )}
  </span>
);
