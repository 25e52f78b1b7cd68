import type { PerSide, RallyResult, RallyWay, VolleyballTypes } from '@scoreline/match';
import { RALLY_WAY_NAMES, SANCTION_NAMES } from '../words.ts';

type Incident = VolleyballTypes['Incident'];
type Event = VolleyballTypes['Event'];
type Names = PerSide<string>;

const pair = ({ home, away }: PerSide<number>): string => `${home}–${away}`;
const lower = (text: string): string => text.replace(/^./, (letter) => letter.toLowerCase());
const wayOf = (how: RallyWay | undefined): string => (how === undefined ? '' : `, ${RALLY_WAY_NAMES[how]}`);

/** The words of the log in a sport of rallies; `unit` is what it calls a set. Volleyball has all there are. */
export const rallyLogWords = (unit: string) => {
  const serving = (names: PerSide<string>, server: 'home' | 'away' | undefined): string =>
    server === undefined ? '' : `, ${names[server]} serves`;
  const words = {
    incident: (incident: Incident, names: Names): string => {
      switch (incident.type) {
        case 'setStart':
          return `Start of ${unit} ${incident.set}${serving(names, incident.server)}`;
        case 'rally': {
          const won =
            incident.won === 'rally'
              ? pair(incident.score)
              : `wins the ${incident.won === 'set' ? unit : 'match'}`;
          return `Point, ${names[incident.side]}, ${won}`;
        }
        case 'timeOut':
          return `Time-out, ${names[incident.side]}, ${pair(incident.score)}`;
        case 'sanction':
          return `${SANCTION_NAMES[incident.sanction]}, ${names[incident.side]}`;
        case 'replacement':
          return `Substitution, ${names[incident.side]}, ${incident.on} for ${incident.off}`;
        default:
          return incident satisfies never;
      }
    },
    people: (incident: Incident): string | null => {
      if (incident.type !== 'rally' && incident.type !== 'sanction') return null;
      const how =
        incident.type === 'rally' && incident.how !== undefined ? [RALLY_WAY_NAMES[incident.how]] : [];
      const said = [...(incident.player === undefined ? [] : [incident.player.name]), ...how];
      return said.length === 0 ? null : said.join(', ');
    },
    command: (command: VolleyballTypes['Command'], names: Names): string => {
      switch (command.type) {
        case 'startSet':
          return `Start of a ${unit}${serving(names, command.server)}`;
        case 'recordRally':
          return `Point, ${names[command.side]}`;
        case 'takeTimeOut':
          return `Time-out, ${names[command.side]}`;
        case 'recordSanction':
          return `${SANCTION_NAMES[command.sanction]}, ${names[command.side]}`;
        case 'correctServer':
          return `Serve to ${names[command.server]}`;
        case 'setCourtOrder':
          return `Line-up of the ${unit}, ${names[command.side]}`;
        case 'replacePlayer':
          return `Substitution, ${names[command.side]}`;
        default:
          return command satisfies never;
      }
    },
    unseen: (event: Event): string | null => {
      if (event.type === 'ServerCorrected') return 'Server corrected';
      return event.type === 'CourtOrderSet' ? `Line-up of the ${unit}: ${event.shirts.join(', ')}` : null;
    },
    thing: (event: Event, names: Names): string | null => {
      switch (event.type) {
        case 'RallyWon':
          return `a point for ${names[event.side]}${wayOf(event.how)}`;
        case 'TimeOutTaken':
          return `a time-out for ${names[event.side]}`;
        case 'SanctionGiven':
          return `a sanction of ${names[event.side]} (${lower(SANCTION_NAMES[event.sanction])})`;
        case 'PlayerReplaced':
          return `a substitution of ${names[event.side]}`;
        default:
          return null;
      }
    },
    deed: (event: Event, names: Names): string => {
      switch (event.type) {
        case 'SetStarted':
          return `started a ${unit}${event.server === undefined ? '' : `, ${names[event.server]} serving`}`;
        case 'ServerCorrected':
          return `gave the serve to ${names[event.server]}`;
        case 'CourtOrderSet':
          return `entered the line-up of ${names[event.side]} for the ${unit}`;
        default:
          return `recorded ${words.thing(event, names)}`;
      }
    },
    notice: (notice: string): string => notice,
    reviewSubject: (about: string): string => about,
    reviewOutcome: (_about: string, outcome: string): string => outcome,
    result: ({ sets }: RallyResult): string => sets.map(pair).join(', '),
    fields: { side: 'Side', how: 'How', player: 'Player' },
    fieldValue: (field: string, value: string): string | null =>
      field === 'how' && isWay(value) ? RALLY_WAY_NAMES[value] : null,
  };
  return words;
};

const isWay = (value: string): value is RallyWay => Object.hasOwn(RALLY_WAY_NAMES, value);
