import {
  type Incident,
  type Lineup,
  type LineupPlayer,
  type PerSide,
  SIDES,
  type Side,
} from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { TeamMark } from '../../../ui/team-mark.tsx';
import { CardMark } from '../timeline/card-mark.tsx';
import { appearanceOf } from './appearance.ts';
import * as messages from './messages.ts';
import { pitchRows } from './pitch.ts';
import { PitchView } from './pitch-view.tsx';

interface Props {
  readonly lineups: PerSide<Lineup | null>;
  readonly incidents: readonly Incident[];
  readonly match: Fixture;
}

/** Both teams side by side, home left. */
export const LineUps = ({ lineups, incidents, match }: Props) => {
  const home = lineups.home && pitchRows(lineups.home);
  const away = lineups.away && pitchRows(lineups.away);
  return (
    <>
      {home !== null && away !== null && <PitchView rows={{ home, away }} match={match} />}
      <Lists lineups={lineups} incidents={incidents} match={match} />
    </>
  );
};

const Lists = ({ lineups, incidents, match }: Props) => (
  <div className="grid grid-cols-2 gap-5 border-t-2 border-rule pt-3 text-[0.9375rem]">
    {SIDES.map((side) => {
      const lineup = lineups[side];
      const row = (player: LineupPlayer) => (
        <PlayerRow key={player.id} player={player} side={side} incidents={incidents} />
      );
      return (
        <section key={side} aria-label={messages.lineUpOf(match[side].name)}>
          <h3 className="flex items-center gap-2 font-semibold">
            <TeamMark colour={match[side].colour} crest={match[side].crest} />
            <span className="truncate">{match[side].shortName}</span>
          </h3>
          <p className="min-h-6 text-[0.8125rem] leading-6 text-muted">{lineup?.formation}</p>
          {lineup === null ? (
            <p className="text-muted">{messages.UNKNOWN}</p>
          ) : (
            <>
              <ul>{lineup.starters.map(row)}</ul>
              {lineup.bench.length > 0 && (
                <>
                  <h4 className="mt-4 text-[0.8125rem] text-muted">{messages.SUBSTITUTES}</h4>
                  <ul>{lineup.bench.map(row)}</ul>
                </>
              )}
              {lineup.coach !== undefined && (
                <p className="mt-4">
                  <span className="block text-[0.8125rem] text-muted">{messages.COACH}</span>
                  {lineup.coach}
                </p>
              )}
            </>
          )}
        </section>
      );
    })}
  </div>
);

const PlayerRow = ({
  player,
  side,
  incidents,
}: {
  readonly player: LineupPlayer;
  readonly side: Side;
  readonly incidents: readonly Incident[];
}) => {
  const { cards, on, off, goals } = appearanceOf(incidents, side, player);
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] items-baseline border-b border-hairline py-1.5 leading-snug">
      <span className="font-figures text-lg text-muted">{player.number}</span>
      <span>
        {player.name}
        {player.captain && <span className="text-muted"> {messages.CAPTAIN}</span>}
        {player.position === 'GK' && <span className="text-muted"> {messages.GOALKEEPER}</span>}
        {goals > 0 && <span className="text-[0.8125rem] text-muted"> {messages.goals(goals)}</span>}
        {cards.map((card, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cards are shown in order and never reordered
          <span key={index}>
            {' '}
            <CardMark card={card} />
            <span className="sr-only">{card === 'yellow' ? messages.YELLOW_CARD : messages.SENT_OFF}</span>
          </span>
        ))}
        {on !== null && <span className="block text-[0.8125rem] text-muted">{messages.cameOn(on)}</span>}
        {off !== null && <span className="block text-[0.8125rem] text-muted">{messages.wentOff(off)}</span>}
      </span>
    </li>
  );
};
