export const VENUES = 'Venues';
export const NEW_VENUE = 'New venue';
export const NAME = 'Name';
export const NAME_HINT = 'Its matches show the new name.';
export const TOWN = 'Town';
export const TOWN_OPTIONAL = 'Town (optional)';
export const SEARCH_HINT = 'Name or town';
export const CREATE = 'Create venue';
