/** Where a file stands: its name, and that of its folder. */
export interface Place {
  readonly file: string;
  readonly folder?: string;
}

export interface TitleRead {
  readonly title: string;
  /** Where it was taken from, when the file has no line of its own for it. */
  readonly note?: string;
}

const SEASON = /\b(\d{4})(?:[-_/](\d{4}|\d{2}))?(?![\d.])/;
const REMARK =
  /^(note|todo|fix|all times|times|venues?|stadiums?|dates?|teams?|matches|matchday|group|stages?|in |the )\b/i;

/** `1955-56` and `1955_56` → `1955/56`. */
const seasonIn = (text: string): string | undefined => {
  const [, year, to] = SEASON.exec(text) ?? [];
  return year === undefined ? undefined : to === undefined ? year : `${year}/${to}`;
};

/** `World Cup 1938 France, 4 June - 19 June` → `World Cup 1938`; `Euro 2016 - Group A` → `Euro - Group A 2016`. */
const tidy = (comment: string): string => {
  const text = comment.split(/,\s/)[0] ?? comment;
  const [, before, year, behind = ''] = /^(.*\S)\s+(\d{4}(?:[/-]\d{2,4})?)(?:\s+(.*))?$/.exec(text) ?? [];
  if (before === undefined || year === undefined) return text;
  return `${before}${/^[-–]/.test(behind) ? ` ${behind}` : ''} ${year}`;
};

/** What the comments at the top call the file; undefined where they are remarks. */
const inComments = (lines: readonly string[]): string | undefined => {
  const top = lines.slice(
    0,
    lines.findIndex((line) => line.trim() !== '' && !/^\s*#/.test(line)),
  );
  const said = top.map((line) => line.replace(/^[\s#]+/, '').replace(/[\s#]+$/, ''));
  return said.find((text) => /\p{L}.*\s\p{L}|\p{L}.*\s\d{4}/u.test(text) && !REMARK.test(text));
};

const inName = ({ file, folder }: Place): string => {
  const words = file
    .replace(/\.\w+$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  const name = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return SEASON.test(name) || folder === undefined ? name : `${name} ${seasonIn(folder) ?? ''}`.trim();
};

/**
 * What a file calls its competition: `= World Cup 2022`, else the comment at its top, else its own name; with the year of
 * its folder where it says none.
 */
export const readTitle = (text: string, place: Place): TitleRead => {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const line = (lines[first] ?? '').replace(/\s+#.*$/, '').trim();
  const own = /^=+\s*([^=\s].*?)\s*=*$/.exec(line)?.[1];
  const withSeason = (title: string): string => {
    const season = place.folder === undefined ? undefined : seasonIn(place.folder);
    return season === undefined || SEASON.test(title) ? title : `${title} ${season}`;
  };
  if (own !== undefined) return { title: withSeason(own) };
  const comment = inComments(lines);
  const title = withSeason(comment === undefined ? inName(place) : tidy(comment));
  return {
    title,
    note: `It has no title and was taken as "${title}". Begin it with a line like "= World Cup 2022" to call it something else.`,
  };
};
