export const UNNAMED_PASSKEY = 'Unnamed passkey';
export const added = (day: string): string => `added ${day}`;
export const REMOVE = 'Remove';
export const REMOVE_PASSKEY = 'Remove passkey';
export const CANCEL = 'Cancel';
export const passkeyRemoved = (name: string): string => `${name} was removed.`;
