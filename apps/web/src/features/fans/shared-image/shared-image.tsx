import { hasScore, readResult } from '@scoreline/match';
import type { Snapshot } from '@scoreline/protocol';
import { shownScore } from '../score/score-text.ts';
import { momentText } from './moment-text.ts';
import { drawnName, supportedText } from './supported-characters.ts';

/** As most sites that show links want it, in pixels. */
export const IMAGE_SIZE = { width: 1200, height: 630 } as const;

const PAPER = '#f7f2e8';
const INK = '#17140e';
const MUTED = '#665e50';

/** A match as a picture beside a link to it. Drawn by next/og, which knows flex boxes and nothing of our style sheet. */
export const SharedImage = ({
  snapshot: { match, competition, summary },
}: {
  readonly snapshot: Snapshot;
}) => {
  const where = [`${competition.name} ${competition.season}`, match.round ?? match.stage]
    .filter((part) => part !== null)
    .map(supportedText);
  const shown = shownScore(summary);
  const { marked } = readResult(summary);
  const figures = hasScore(summary) ? [shown.home, '–', shown.away] : ['v'];
  return (
    <div
      style={{
        ...{ display: 'flex', flexDirection: 'column', width: '100%', height: '100%', padding: '44px 64px' },
        ...{ background: PAPER, color: INK, fontFamily: 'latin, latin-ext, cyrillic, greek', fontSize: 44 },
      }}
    >
      <div style={{ display: 'flex', borderBottom: `6px solid ${INK}`, paddingBottom: 14, flexShrink: 0 }}>
        {where.join(' · ')}
      </div>
      <div
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          marginTop: 22,
          fontSize: 68,
          flexShrink: 0,
        }}
      >
        <Name team={match.home} side="home" hasLost={marked === 'away'} />
        <Name team={match.away} side="away" hasLost={marked === 'home'} />
      </div>
      <div
        style={{
          ...{ display: 'flex', flexGrow: 1, alignItems: 'center', justifyContent: 'center', gap: 64 },
          ...{ fontSize: 280, lineHeight: 0.9 },
        }}
      >
        {figures.map((figure, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
          <span key={place} style={hasScore(summary) ? {} : { color: MUTED }}>
            {figure}
          </span>
        ))}
      </div>
      <div style={{ display: 'flex', justifyContent: 'space-between', color: MUTED }}>
        <span>{momentText(match, summary)}</span>
        <span style={{ color: INK }}>Score:line</span>
      </div>
    </div>
  );
};

const Name = ({
  team,
  side,
  hasLost,
}: {
  readonly team: Snapshot['match']['home'];
  readonly side: 'home' | 'away';
  readonly hasLost: boolean;
}) => (
  <div
    style={{
      ...{ display: 'flex', flexDirection: side === 'home' ? 'row' : 'row-reverse', alignItems: 'center' },
      ...(hasLost ? { color: MUTED } : {}),
      ...{ gap: 20, maxWidth: 520, textAlign: side === 'home' ? 'left' : 'right', lineHeight: 1 },
    }}
  >
    {team.colour !== null && (
      <div style={{ width: 14, height: 64, background: team.colour, border: `1px solid ${MUTED}` }} />
    )}
    <span>{supportedText(drawnName(team) ?? '')}</span>
  </div>
);
