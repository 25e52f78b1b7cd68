import {
  type Command,
  compareMinutes,
  FOOTBALL_RULES,
  type FootballPeriod,
  type FootballRules,
  type Incident,
  lastMinute,
} from '@scoreline/match';
import type { Snapshot } from '@scoreline/protocol';
import { type Beat, pauseMs } from './beats.ts';

/** Minutes of rest before a period (IFAB Law 7). */
const REST: Readonly<Record<FootballPeriod, number>> = { '1H': 0, '2H': 15, ET1: 5, ET2: 1, PEN: 5 };
const BEFORE: Readonly<Record<FootballPeriod, FootballPeriod | null>> = {
  '1H': null,
  '2H': '1H',
  ET1: '2H',
  ET2: 'ET1',
  PEN: null,
};
const LONGEST_KICK_MS = 4_000;
const KICK_S = 240;
const REVIEW_S = 30;
const FINAL_MINUTES = 10;

/** What an incident was recorded by; null for what the replay says in its own way or leaves out. */
const toCommand = (incident: Incident, summary: Snapshot['summary']): Command | null => {
  const timed = incident.minute === undefined ? {} : { minute: incident.minute };
  switch (incident.type) {
    case 'period':
      return incident.edge === 'start'
        ? { type: 'startPeriod', period: incident.period }
        : { type: 'endPeriod' };
    case 'addedTime':
      return { type: 'announceAddedTime', minutes: incident.minutes };
    case 'goal': {
      const { side, kind, player, assist } = incident;
      const names = { ...(player && { player }), ...(assist && { assist }) };
      return { type: 'recordGoal', side, kind, ...names, ...timed };
    }
    case 'missedPenalty': {
      const { side, miss, player } = incident;
      return { type: 'recordMissedPenalty', side, miss, ...(player && { player }), ...timed };
    }
    case 'card': {
      const { side, card, player, staff } = incident;
      const who = { ...(player && { player }), ...(staff === undefined ? {} : { staff }) };
      return { type: 'recordCard', side, card, ...who, ...timed };
    }
    case 'substitution': {
      const { side, off, on, concussion } = incident;
      const names = { ...(off && { off }), ...(on && { on }) };
      const rest = concussion === undefined ? {} : { concussion };
      return { type: 'recordSubstitution', side, ...names, ...rest, ...timed };
    }
    case 'kick': {
      const { side, scored, player } = incident;
      return { type: 'recordKick', side, scored, ...(player && { player }) };
    }
    case 'review': {
      const { about, incidentId, outcome } = incident;
      // The card already stands with the player it was meant for.
      if (about === 'mistakenIdentity') return null;
      if (outcome !== undefined) return { type: 'closeReview', outcome };
      return { type: 'openReview', about, ...(incidentId === undefined ? {} : { incidentId }) };
    }
    case 'note':
      return { type: 'addNote', text: incident.text };
    case 'notice': {
      const { notice, reason } = incident;
      const because = reason === undefined ? {} : { reason };
      if (notice === 'abandoned') return { type: 'abandonMatch', ...because };
      if (notice !== 'shootOutRecorded' || summary.sport !== 'football' || summary.shootOut === null)
        return null;
      return { type: 'recordShootOut', score: summary.shootOut };
    }
    case 'playStarted':
    case 'point':
      return null;
    default:
      return incident satisfies never;
  }
};

const isPlay = ({ type }: Incident): boolean => type !== 'review' && type !== 'addedTime';

/** What the clock showed, in seconds, by the incident's id: those of one minute share it evenly. */
const spread = (incidents: readonly Incident[]): ReadonlyMap<string, number> => {
  const seconds = new Map<string, number>();
  for (const { id, type, minute } of incidents) {
    if (minute === undefined) continue;
    const begins = (minute.minute + (minute.added ?? 0) - 1) * 60;
    const together = incidents.filter(
      (one) => isPlay(one) && one.minute !== undefined && compareMinutes(one.minute, minute) === 0,
    );
    const place = together.findIndex((one) => one.id === id) + 1;
    // Added time is announced when the regular time is up.
    const part = type === 'addedTime' ? 1 : place / (together.length + 1);
    seconds.set(id, begins + part * 60);
  }
  return seconds;
};

const startOf = (rules: FootballRules, period: FootballPeriod): number => {
  const before = BEFORE[period];
  return before === null ? 0 : lastMinute(rules, before) * 60;
};

/** A football match as beats: its minutes at `speed` seconds of play a second, its intervals short. */
export const footballBeats = ({ match, summary, incidents }: Snapshot, speed: number): Beat[] => {
  const { sport: _, ...options } = match.options;
  const rules: FootballRules = { ...FOOTBALL_RULES, ...options };
  const seconds = spread(incidents);
  const beats: Beat[] = [];
  /** Real milliseconds, and what the clock showed when the period began. */
  let now = 0;
  let period = { began: 0, base: 0 };
  const whenClockShows = (second: number) => period.began + ((second - period.base) * 1000) / speed;
  for (const incident of incidents) {
    const command = toCommand(incident, summary);
    if (command === null) continue;
    if (incident.type === 'period') {
      if (incident.edge === 'start') {
        now += pauseMs(REST[incident.period], speed);
        period = { began: now, base: startOf(rules, incident.period) };
      } else now = Math.max(now, whenClockShows(lastMinute(rules, incident.period) * 60));
    } else if (incident.type === 'kick') now += Math.min(LONGEST_KICK_MS, (KICK_S * 1000) / speed);
    else if (incident.type === 'review') now += (REVIEW_S * 1000) / speed;
    else now = Math.max(now, whenClockShows(seconds.get(incident.id) ?? 0));
    beats.push({ after: now, of: incident.id, command });
  }
  const isOver = summary.status !== 'abandoned';
  const end: Beat = {
    after: now + pauseMs(FINAL_MINUTES, speed),
    of: 'finalize',
    command: { type: 'finalize' },
  };
  return isOver ? [...beats, end] : beats;
};
