export const TEAM = 'Team';
export const TEAMS = 'Teams';
export const NEW_TEAM = 'New team';
export const PLAYERS = 'Players';
export const VENUES = 'Venues';
export const SEARCH_HINT = 'Name, short name or code';
export const NAME = 'Name';
export const NEW_TEAM_HINT =
  'The short name and code are made from it. You can change them on the next page.';
export const CREATE = 'Create team';
export const SHORT_NAME = 'Short name';
export const CODE = 'Code';
export const COLOUR = 'Colour';
export const AWAY_COLOUR = 'Away colour';

export const CREST = 'Crest';
export const crestOf = (team: string): string => `Crest of ${team}`;
export const NO_CREST = 'None';
export const CREST_HINT = 'PNG, JPEG or WebP, up to 256 KB. Scaled to 256 pixels; transparency is kept.';
export const CREST_FILE = 'Crest file';
export const crestTooLarge = (file: string, kilobytes: number): string =>
  `${file} is ${kilobytes} KB. A crest can be up to 256 KB.`;
export const CHOOSE_FILE = 'Choose file';
export const CHOOSE_OTHER = 'Choose another file';
export const REMOVE_CREST = 'Remove';

export const SQUAD = 'Squad';
export const SQUAD_LIST = 'Players, one per line';
export const SQUAD_HINT =
  'Paste a list, such as: 9 Jo Field, 1 Sam Keeper (GK). Number and position are optional.';
const players = (count: number): string => (count === 1 ? '1 player' : `${count} players`);
export const read = (count: number): string => `${players(count)} read.`;
export const lineFault = (line: number, message: string): string => `Line ${line}: ${message}`;
export const SAVE_SQUAD = 'Save squad';
export const saved = (count: number): string => `Saved: ${players(count)}.`;
export const UNREADABLE = 'Some lines cannot be read. See below the list.';
export const squadConflict = (theirs: string): string =>
  `Someone else edited the squad. Saving again replaces their list:\n${theirs}`;

// `who` takes part in the sport: "team", "player".
export const knownOnly = (who: string): string => `An existing ${who}.`;
export const knownOrNew = (who: string): string => `An existing ${who} or a new name.`;
export const unknown = (who: string): string => `No ${who} of that name.`;
export const newName = (who: string): string => `New ${who}. It is created with the match.`;
export const known = (who: string): string => `Existing ${who}.`;
