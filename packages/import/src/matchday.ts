import { z } from 'zod';
import { checkPlay } from './matchday/check-play.ts';
import { FootballCompetition, FootballMatch } from './matchday/football.ts';
import { Name, Participant } from './matchday/shape.ts';
import { TennisCompetition, TennisMatch } from './matchday/tennis.ts';
import { readJson } from './read-json.ts';
import { SourceError } from './source-error.ts';

/** The import format: one competition, who takes part, and its matches. */
const base = {
  format: z.literal('scoreline-matchday'),
  version: z.literal(1),
  source: z
    .strictObject({ name: Name, url: z.url().exactOptional(), licence: Name.exactOptional() })
    .exactOptional(),
  /** `teams` are keys of participants. */
  groups: z.array(z.strictObject({ name: Name, teams: z.array(z.string()) })).exactOptional(),
  participants: z.array(Participant),
};

export const FootballMatchday = z.strictObject({
  ...base,
  sport: z.literal('football'),
  competition: FootballCompetition,
  matches: z.array(FootballMatch),
});
export type FootballMatchday = z.infer<typeof FootballMatchday>;

export const TennisMatchday = z.strictObject({
  ...base,
  sport: z.literal('tennis'),
  competition: TennisCompetition,
  matches: z.array(TennisMatch),
});
export type TennisMatchday = z.infer<typeof TennisMatchday>;

export const Matchday = z.discriminatedUnion('sport', [FootballMatchday, TennisMatchday]);
export type Matchday = z.infer<typeof Matchday>;

const matchPlace = (matches: readonly { key: string }[], index: number): string =>
  `match ${index + 1} (${matches[index]?.key ?? 'without a key'})`;

const twice = (keys: readonly string[]): string | undefined => keys.find((k, i) => keys.indexOf(k) !== i);

/**
 * Everything about a matchday that its shape alone cannot say: keys are unique and known, and every football
 * incident is one that could have happened. Throws a {@link SourceError}.
 */
export const checkMatchday = (file: string, matchday: Matchday): void => {
  const known = new Set(matchday.participants.map((p) => p.key));
  const participant = twice(matchday.participants.map((p) => p.key));
  if (participant !== undefined)
    throw new SourceError(file, 'participants', `${participant} is there twice.`, 'Give each its own key.');
  for (const group of matchday.groups ?? [])
    for (const key of group.teams)
      if (!known.has(key))
        throw new SourceError(
          file,
          group.name,
          `${key} is no participant.`,
          'Name it among the participants first.',
        );
  const match = twice(matchday.matches.map((m) => m.key));
  if (match !== undefined)
    throw new SourceError(
      file,
      'matches',
      `The key ${match} is there twice.`,
      'Give each match its own key.',
    );
  for (const [index, { home, away }] of matchday.matches.entries()) {
    const place = matchPlace(matchday.matches, index);
    for (const key of [home, away])
      if (!known.has(key))
        throw new SourceError(
          file,
          place,
          `${key} is no participant.`,
          'Name it among the participants first.',
        );
    if (home === away)
      throw new SourceError(file, place, `${home} plays itself.`, 'Home and away are two participants.');
  }
  if (matchday.sport !== 'football') return;
  for (const [index, played] of matchday.matches.entries()) {
    const fault = checkPlay(played);
    if (fault !== null)
      throw new SourceError(file, matchPlace(matchday.matches, index), fault.problem, fault.remedy);
  }
};

const keyOf = (value: unknown, index: number): string => {
  const seen = z.object({ matches: z.array(z.unknown()) }).safeParse(value);
  const match = z.object({ key: z.string() }).safeParse(seen.data?.matches[index]);
  return match.success ? ` (${match.data.key})` : '';
};

/** Reads a file of the import format. Throws a {@link SourceError} and gives no part of it when any is wrong. */
export const readMatchday = (file: string, text: string): Matchday => {
  const value = readJson(file, text);
  const parsed = Matchday.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path ?? [];
    const inMatch = path[0] === 'matches' && typeof path[1] === 'number' ? path[1] : null;
    const place =
      inMatch === null ? path.join('.') || 'at the top' : `match ${inMatch + 1}${keyOf(value, inMatch)}`;
    const field = inMatch === null ? '' : `${path.slice(2).join('.')}: `;
    throw new SourceError(
      file,
      place,
      `${field}${issue?.message ?? 'not a matchday'}.`,
      'The format is in demo/README.md.',
    );
  }
  checkMatchday(file, parsed.data);
  return parsed.data;
};
