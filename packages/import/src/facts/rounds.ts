/** Rounds in which a draw is followed by extra time and kicks, and the names sources have for them. */
const KNOCK_OUT: readonly { readonly round: string; readonly also: RegExp }[] = [
  { round: 'Round of 128', also: /^(round of 128|1\/64[- ]finals?)$/i },
  { round: 'Round of 64', also: /^(round of 64|1\/32[- ]finals?|last 64)$/i },
  { round: 'Round of 32', also: /^(round of 32|1\/16[- ]finals?|last 32)$/i },
  { round: 'Round of 16', also: /^(round of 16|1\/8[- ]finals?|last 16|eighth[- ]?finals?)$/i },
  { round: 'Quarter-final', also: /^quarter[- ]?finals?$/i },
  { round: 'Semi-final', also: /^semi[- ]?finals?$/i },
  {
    round: 'Third place',
    also: /^((match|play-?off) for )?(third[- ]place|3rd place)( (match|play-?off))?$/i,
  },
  { round: 'Final', also: /^(the )?finals?$/i },
];
const REPLAY = /^replays?$/i;
/** `First round replays`, `Final - Replay`. */
const REPLAYS_OF = /^(.*\S)[\s,-]+replays?$/i;
const PLAY_OFF = /^(championship |promotion |relegation )?play-?offs?( round)?$/i;
/** Rounds before a competition proper. */
const QUALIFYING =
  /^((qual\.?|qualifying|qualification|preliminary)\b.*\b(round|semi-?finals?|finals?)\b.*|.*\bqualifying round)$/i;
/** How some sources count the legs of a tie. */
const LEG_AS_MATCHDAY = /^matchday [12]$/i;
/** A round of these names is of a group or a league, in whatever competition. */
const LEAGUE =
  /^(matchday|match day|league|regular season|spieltag|jornada|journée|giornata|speelronde|round robin)\b|\bgroup( stage)?\b/i;
/** Of a tie of two. */
const LEG = /[,\s-]*(\b(1st|2nd|first|second) leg|\bleg (1|2|one|two)|\((1st|2nd) leg\))\s*$/i;
const GROUP = /^(group|gruppe|grupo|groupe|girone) \S+$/i;
/** Competitions in which every match decides who goes on, unless it is played in groups. */
const CUP =
  /\b(cup|pokal|coupe|copa|coppa|taça|beker|puchar|pohár|kup|shield|trophy|champions league|europa league|conference league|euro|qualification|qualifiers|qualifying|quali)\b/i;

/** One name for a knock-out round, whatever a source calls it; undefined for a round of a group or league. */
export const findKnockOutRound = (name: string): string | undefined =>
  KNOCK_OUT.find(({ also }) => also.test(name.trim()))?.round;

export interface RoundRead {
  readonly round: string;
  readonly stage?: string;
  readonly group?: string;
  readonly isKnockOut: boolean;
}

/**
 * What a source's name of a round says: `Playoffs, Semifinals` is a round of a stage, `Quarter-finals, Replays` another
 * of the same, `Group A` a group.
 */
export const readRound = (name: string): RoundRead => {
  if (GROUP.test(name.trim())) return { round: 'Matchday', group: name.trim(), isKnockOut: false };
  const parts = name
    .replace(LEG, '')
    .split(/\s*,\s*|\s+-\s+/)
    .filter((part) => part !== '');
  if (PLAY_OFF.test(parts[0] ?? '') && LEG_AS_MATCHDAY.test(parts.at(-1) ?? '')) parts.pop();
  const last = parts.at(-1) ?? name;
  const known = findKnockOutRound(last);
  const replayed = REPLAYS_OF.exec(last)?.[1];
  if (replayed !== undefined)
    return { round: `${findKnockOutRound(replayed) ?? replayed}, replay`, isKnockOut: true };
  if (REPLAY.test(last) && parts.length > 1) {
    const of = findKnockOutRound(parts[0] ?? '') ?? parts[0] ?? name;
    return { round: `${of}, replay`, isKnockOut: true };
  }
  if (known !== undefined)
    return parts.length > 1
      ? { round: known, stage: parts.slice(0, -1).join(', '), isKnockOut: true }
      : { round: known, isKnockOut: true };
  const round = parts.join(', ');
  return { round, isKnockOut: PLAY_OFF.test(parts[0] ?? '') || QUALIFYING.test(round) };
};

/** Whether a round that does not say so by its name is one of a knock-out, because all of the competition is. */
export const isCupRound = (title: string, round: string): boolean =>
  CUP.test(title) && !LEAGUE.test(round.trim());
