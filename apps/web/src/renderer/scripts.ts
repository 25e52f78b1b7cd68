import { createHash } from 'node:crypto';

/** A page without scripts, which says that it stands still. */
export const withoutScripts = (html: string): string =>
  html
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace('<html ', '<html data-scripts-failed="" ');

/**
 * Takes the nonce off a page and names its inline scripts by their hashes instead, which hold for as long as the page
 * does. Only a script that carries the nonce is named: it was unknown to whoever might have written another one.
 */
export const hashScripts = (
  html: string,
  nonce: string,
): { readonly html: string; readonly hashes: string[] } => {
  const hashes = new Set<string>();
  const mark = ` nonce="${nonce}"`;
  const plain = html.replaceAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
    (whole, attributes: string, code: string) => {
      if (!attributes.includes(mark)) return whole;
      if (!/\ssrc=/.test(attributes))
        hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
      return `<script${attributes.replace(mark, '')}>${code}</script>`;
    },
  );
  return { html: plain.replaceAll(mark, ''), hashes: [...hashes] };
};
