import { SIDES } from '@scoreline/match';
import { colour, tableOrder, teamCode } from '@scoreline/protocol';
import { KEY_CHARACTERS } from '@scoreline/protocol/names';
import { z } from 'zod';

export const Side = z.enum(SIDES);

/** Lower-case letters of any script, digits and single hyphens: `round-of-16-japan-croatia`. */
export const Key = z
  .string()
  .regex(
    new RegExp(`^(?!.*\\p{Lu})[${KEY_CHARACTERS}]+(-[${KEY_CHARACTERS}]+)*$`, 'u'),
    'a key has lower-case letters, digits and single hyphens, like world-cup-2022',
  );

export const Name = z.string().trim().min(1, 'a name is missing').max(120);

const toUtc = (iso: string): string => new Date(iso).toISOString().replace('.000Z', 'Z');

/** An instant with `Z` or an offset, `2022-12-18T18:00:00+03:00`; read as UTC, `2022-12-18T15:00:00Z`. */
export const Instant = z.iso
  .datetime({ offset: true, error: 'a time looks like 2022-12-18T18:00:00+03:00 or 2022-12-18T15:00:00Z' })
  .transform(toUtc);

/**
 * How sure the kick-off time is: `exact`, the source says the zone; `competitionZone`, local time in the zone
 * this competition is known to be played in; `utcAssumed`, a time without any zone; `dateOnly`, noon UTC of the day.
 */
export const KICKOFF_IS = ['exact', 'competitionZone', 'utcAssumed', 'dateOnly'] as const;
export const KickoffIs = z.enum(KICKOFF_IS);
export type KickoffIs = z.infer<typeof KickoffIs>;

/** One number for each side, home first. */
export const Pair = z.tuple([z.int().min(0), z.int().min(0)]);
export type Pair = z.infer<typeof Pair>;

/** A team, or in tennis a player. */
export const Participant = z.strictObject({
  key: Key,
  name: Name,
  short: Name.exactOptional(),
  /** Three letters or so, as on a scoreboard. */
  code: teamCode.exactOptional(),
  /** `#rrggbb`. */
  colour: colour.exactOptional(),
  /** It stands for whoever will play. */
  placeholder: z.literal(true).exactOptional(),
});
export type Participant = z.infer<typeof Participant>;

/** What a match of any sport has. */
export const matchShape = {
  /** Unique in the competition, and the same whenever the same match is read again. */
  key: Key,
  stage: Name,
  group: Name.exactOptional(),
  round: Name,
  kickoffAt: Instant,
  kickoffIs: KickoffIs.default('exact'),
  venue: Name.exactOptional(),
  attendance: z.int().min(0).exactOptional(),
  home: Key,
  away: Key,
};

export const competitionShape = {
  key: Key,
  name: Name,
  season: Name,
  tableOrder: tableOrder.exactOptional(),
};
