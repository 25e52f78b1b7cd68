import { type LineupPlayer, type PerSide, SIDES } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { shirtName } from './pitch.ts';

/** Where the starters stand. The lists below say the same to whoever does not see it. */
export const PitchView = ({
  rows,
  match,
}: {
  readonly rows: PerSide<readonly (readonly LineupPlayer[])[]>;
  readonly match: Fixture;
}) => (
  <div className="pitch mb-5" aria-hidden="true" data-testid="pitch">
    {SIDES.map((side) => {
      const half = rows[side].map((row) => ({ key: row.map(({ id }) => id).join(), row }));
      return (
        <div key={side} className="pitch-half">
          {(side === 'home' ? half : half.toReversed()).map(({ key, row }) => (
            <div key={key} className="pitch-row">
              {row.map((player) => (
                <span key={player.id} className="flex w-1/5 min-w-0 flex-col items-center text-center">
                  <span className="font-figures text-xl">{player.number ?? '·'}</span>
                  <svg
                    viewBox="0 0 8 1"
                    aria-hidden="true"
                    className="my-0.5 h-1 w-8 outline outline-1 outline-ink/25"
                  >
                    {/* The team's colour as a bar, never behind the number. */}
                    <rect width="8" height="1" fill={match[side].colour ?? 'transparent'} />
                  </svg>
                  <span className="w-full truncate text-[0.75rem] leading-snug">
                    {shirtName(player.name)}
                  </span>
                </span>
              ))}
            </div>
          ))}
        </div>
      );
    })}
  </div>
);
