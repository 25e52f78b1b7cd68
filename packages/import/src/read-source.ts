import { z } from 'zod';
import { readFootballTxt } from './football-txt/read.ts';
import type { Findings } from './left-out.ts';
import { type Matchday, readMatchday } from './matchday.ts';
import { readOpenfootball, type SourceText } from './openfootball/read.ts';
import { readJson } from './read-json.ts';

const Ours = z.object({ format: z.literal('scoreline-matchday') });

/** The name of the file that openfootball puts beside another: `cup.json` has its groups in `cup.groups.json`. */
export const besideName = (file: string, what: 'groups' | 'teams'): string =>
  file.replace(/(\.json)?$/, `.${what}.json`);

/**
 * Reads a file of any format that is known: our own, openfootball's JSON (with the groups and the teams beside it)
 * and, when it is no JSON, Football.TXT. What is wrong with one match costs that match; throws a `SourceError` where nothing
 * can be read.
 * @param options.zone the IANA zone of times that have none
 */
export const readSource = (
  source: SourceText,
  beside: (file: string) => SourceText | undefined = () => undefined,
  options: { readonly zone?: string } = {},
): Matchday & Findings => {
  const { file, text } = source;
  // A text may begin with a date in brackets: [Sat Aug/12].
  if (!/^\s*(\{|\[\s*[[{"\]])/.test(text))
    return readFootballTxt(file, text, {
      ...options,
      ...(source.folder === undefined ? {} : { folder: source.folder }),
    });
  if (Ours.safeParse(readJson(file, text)).success) return readMatchday(file, text);
  const groups = beside(besideName(file, 'groups'));
  const teams = beside(besideName(file, 'teams'));
  return readOpenfootball(
    {
      matches: source,
      ...(groups === undefined ? {} : { groups }),
      ...(teams === undefined ? {} : { teams }),
    },
    options,
  );
};
