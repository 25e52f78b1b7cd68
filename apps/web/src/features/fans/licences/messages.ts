export const TITLE = 'Licences';
export const SCORELINE =
  'This site runs Scoreline, the open live-score system. Scoreline is free software under the MIT licence.';
export const SERVER_TITLE = 'WebSocket server';
export const SERVER =
  'Scores arrive through Soketi, which is free software under the GNU Affero General Public License, version 3. You may have the source of the server that this site runs:';
export const SOURCE_OF_SERVER = 'Scoreline’s WebSocket server (AGPL-3.0)';
export const SOURCE_OF_TRANSPORT = 'Its transport (MIT)';
export const SOURCE_OF_SOKETI = 'Soketi itself, on which it is built';
export const LICENCE_TEXT = 'The text of the licence';
