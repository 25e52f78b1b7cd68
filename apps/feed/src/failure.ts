/** What ends a command, in one line for whoever typed it: what is wrong and what would be right. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
