import { parseArgs } from 'node:util';

export const USAGE = `scoreline backup [FILE]             writes a backup while Scoreline runs; - is the output
scoreline restore FILE              restores one into an empty database, SQLite or Postgres; - is the input
scoreline owner reset [EMAIL]       gives an owner a new password and prints it once
scoreline owner reset --link        prints a link with which the owner sets one`;

export type CommandLine =
  | { readonly command: 'backup'; readonly file?: string; readonly isNightly: boolean }
  | { readonly command: 'restore'; readonly file: string }
  | { readonly command: 'owner reset'; readonly email?: string; readonly asLink: boolean }
  | { readonly command: 'help' };

/** What was typed. Throws an error of one clear line, with how it is used. */
export const readCommandLine = (typed: readonly string[]): CommandLine => {
  const options = {
    nightly: { type: 'boolean', default: false },
    link: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  const unusable = (why: string) => new Error(`${why}\n${USAGE}`);
  let parsed: ReturnType<
    typeof parseArgs<{ options: typeof options; allowPositionals: true; args: string[] }>
  >;
  try {
    parsed = parseArgs({ args: [...typed], options, allowPositionals: true });
  } catch (error) {
    throw unusable(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [command, first, second, ...more] = positionals;
  if (values.help) return { command: 'help' };
  if (command === 'backup' && second === undefined)
    return { command, isNightly: values.nightly, ...(first === undefined ? {} : { file: first }) };
  if (command === 'restore' && first !== undefined && second === undefined) return { command, file: first };
  if (command === 'owner' && first === 'reset' && more.length === 0)
    return {
      command: 'owner reset',
      asLink: values.link,
      ...(second === undefined ? {} : { email: second }),
    };
  if (command === 'restore' && first === undefined) throw unusable('Which backup? Name its file.');
  throw unusable(command === undefined ? 'What is to be done?' : `Unknown command: ${positionals.join(' ')}`);
};
