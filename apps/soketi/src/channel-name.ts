/** As long as Pusher's own. */
const LONGEST = 164;
/** What Pusher allows; `#server-to-user-` is what its servers publish to one user's sockets by. */
const CHANNEL = /^(?:#server-to-user-)?[\w\-=@,.;]+$/;

/** What is wrong with the name of a channel; undefined when it is one that can be joined. */
export const findChannelError = (name: unknown): string | undefined => {
  if (typeof name !== 'string' || name === '') return 'A channel must be a string.';
  if (name.length > LONGEST) return `A channel name has at most ${LONGEST} characters.`;
  return CHANNEL.test(name)
    ? undefined
    : 'A channel name has letters from a to z, digits, and _ - = @ , . ; and nothing else.';
};
