import { compareMinutes, formatMinute, type Side, scorersSide } from '@scoreline/match';
import type { Card, FootballMatch, Goal, Incident, Kick, Lineup } from './football.ts';
import { kickOff, type Pitch, sendOff, substitute } from './pitch.ts';

export interface Fault {
  readonly problem: string;
  readonly remedy: string;
}

type Pitches = Record<Side, Pitch>;

const IN_ORDER = 'List incidents in the order in which they happened.';
const ON_PITCH = 'Name somebody who was on the pitch at that moment, as the line-up spells the name.';

const checkGoal = (pitches: Pitches, goal: Goal): Fault | null => {
  const side = scorersSide(goal);
  for (const name of [goal.player, goal.assist])
    if (name !== undefined && !pitches[side].playing.has(name))
      return {
        problem: `${formatMinute(goal.minute)}: ${name} is in a goal without being on the pitch.`,
        remedy: ON_PITCH,
      };
  return null;
};

const checkCard = (pitches: Pitches, card: Card): Fault | null => {
  const pitch = pitches[card.side];
  const at = formatMinute(card.minute);
  const isPlaying = pitch.playing.has(card.player);
  if (isPlaying && card.offPitch)
    return {
      problem: `${at}: ${card.player} is on the pitch but the card says offPitch.`,
      remedy: 'Leave offPitch out.',
    };
  if (!isPlaying && !card.offPitch)
    return {
      problem: `${at}: ${card.player} gets a card without being on the pitch.`,
      remedy: 'Say "offPitch": true for a card to a substitute, a player taken off or staff.',
    };
  if (card.card === 'secondYellow' && !pitch.booked.has(card.player))
    return {
      problem: `${at}: ${card.player} gets a second yellow card without a first.`,
      remedy: 'List the first one before it, or make it red.',
    };
  if (card.card === 'yellow' && pitch.booked.has(card.player))
    return {
      problem: `${at}: ${card.player} gets a second card that says yellow.`,
      remedy: 'Make it secondYellow, or strike it out.',
    };
  if (card.card === 'yellow') pitch.booked.add(card.player);
  else sendOff(pitch, card.player);
  return null;
};

const checkKick = (pitches: Pitches, kick: Kick): Fault | null =>
  kick.player === undefined || pitches[kick.side].playing.has(kick.player)
    ? null
    : { problem: `Shoot-out: ${kick.player} kicks without being on the pitch at the end.`, remedy: ON_PITCH };

const checkOrder = (incidents: readonly Incident[]): Fault | null => {
  let kicked = false;
  let last = { minute: 1 };
  for (const incident of incidents) {
    if (incident.type === 'kick') {
      kicked = true;
      continue;
    }
    const at = formatMinute(incident.minute);
    if (kicked) return { problem: `${at} comes after a kick of the shoot-out.`, remedy: IN_ORDER };
    if (compareMinutes(incident.minute, last) < 0)
      return { problem: `${at} comes after ${formatMinute(last)}.`, remedy: IN_ORDER };
    last = incident.minute;
  }
  return null;
};

const repeated = (lineup: Lineup): string | undefined => {
  const names = [...lineup.starters, ...lineup.substitutes].map((p) => p.name);
  return names.find((name, i) => names.indexOf(name) !== i);
};

/**
 * Why the incidents of a match cannot have happened in their order, or null. Where a source names no
 * line-ups only the order is looked at. Whether the score agrees is for the domain to say.
 */
export const checkPlay = (match: FootballMatch): Fault | null => {
  const fault = checkOrder(match.incidents);
  if (fault !== null || match.lineups === undefined) return fault;
  const { home, away } = match.lineups;
  const name = repeated(home) ?? repeated(away);
  if (name !== undefined)
    return {
      problem: `${name} is twice in a line-up.`,
      remedy: 'Tell two players apart by more of their names.',
    };
  const pitches: Pitches = { home: kickOff(home), away: kickOff(away) };
  for (const incident of match.incidents) {
    const found = checkIncident(pitches, incident, match.rules?.returnSubstitutions ?? false);
    if (found !== null) return found;
  }
  return null;
};

const checkIncident = (pitches: Pitches, incident: Incident, mayReturn: boolean): Fault | null => {
  switch (incident.type) {
    case 'goal':
      return checkGoal(pitches, incident);
    case 'card':
      return checkCard(pitches, incident);
    case 'kick':
      return checkKick(pitches, incident);
    case 'substitution': {
      const problem = substitute(pitches[incident.side], incident.off, incident.on, mayReturn);
      return problem === null
        ? null
        : { problem: `${formatMinute(incident.minute)}: ${problem}`, remedy: ON_PITCH };
    }
    default:
      return incident satisfies never;
  }
};
