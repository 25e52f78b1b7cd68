export const PLAYERS = 'Players';
export const NAME = 'Name';
export const WHERE_TO_ADD = 'To add players, open their team and edit the squad.';
