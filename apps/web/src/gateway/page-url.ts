/** The path of a page without `..`, and its parameters. */
export interface PageUrl {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Reads a request line's URL as every server behind reads it. Null when it is none. */
export const parsePageUrl = (url: string): PageUrl | null => {
  const absolute = url.startsWith('/') ? `http://page${url}` : url;
  if (!URL.canParse(absolute)) return null;
  const { pathname: path, searchParams: query } = new URL(absolute);
  try {
    decodeURIComponent(path);
    return { path, query };
  } catch {
    return null;
  }
};
