import { type Incident, type Lineup, type LineupPlayer, type PerSide, SIDES } from '@scoreline/match';
import type { Fixture } from '@scoreline/protocol';
import { isolate } from '../../../locale/isolate.ts';
import type { Appearance, SportSections } from '../../../sports/sport-sections.ts';
import { TeamMark } from '../../../ui/team-mark.tsx';
import * as messages from './messages.ts';
import { pitchRows } from './pitch.ts';
import { PitchView } from './pitch-view.tsx';

interface Props {
  readonly lineups: PerSide<Lineup | null>;
  readonly incidents: readonly Incident[];
  readonly match: Fixture;
  readonly sections: SportSections;
}

/** Both teams side by side, home left. */
export const LineUps = ({ lineups, incidents, match, sections }: Props) => {
  const home = lineups.home && pitchRows(lineups.home);
  const away = lineups.away && pitchRows(lineups.away);
  return (
    <>
      {home !== null && away !== null && <PitchView rows={{ home, away }} match={match} />}
      <Lists lineups={lineups} incidents={incidents} match={match} sections={sections} />
    </>
  );
};

const Lists = ({ lineups, incidents, match, sections }: Props) => (
  <div className="grid grid-cols-2 gap-5 border-t-2 border-rule pt-3 text-[0.9375rem]">
    {SIDES.map((side) => {
      const lineup = lineups[side];
      const row = (player: LineupPlayer) => (
        <PlayerRow
          key={player.id}
          player={player}
          appearance={sections.appearance(incidents, side, player)}
        />
      );
      return (
        <section key={side} aria-label={messages.lineUpOf(match[side].name)}>
          <h3 className="flex items-center gap-2 font-semibold">
            <TeamMark colour={match[side].colour} crest={match[side].crest} />
            <span className="truncate">{isolate(match[side].shortName)}</span>
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
                  {isolate(lineup.coach)}
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
  appearance: { marks, notes },
}: {
  readonly player: LineupPlayer;
  readonly appearance: Appearance;
}) => (
  <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] items-baseline border-b border-hairline py-1.5 leading-snug">
    <span className="font-figures text-lg text-muted">{player.number}</span>
    <span>
      {isolate(player.name)}
      {player.captain && <span className="text-muted"> {messages.CAPTAIN}</span>}
      {player.position === 'GK' && <span className="text-muted"> {messages.GOALKEEPER}</span>}
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks are shown in order and never reordered
        <span key={index}> {mark}</span>
      ))}
      {notes.map((note) => (
        <span key={note} className="block text-[0.8125rem] text-muted">
          {note}
        </span>
      ))}
    </span>
  </li>
);
