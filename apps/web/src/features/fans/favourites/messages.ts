export const follow = (name: string): string => `Follow ${name}`;
export const FOLLOW = 'Follow';
export const FOLLOWING = 'Following';
