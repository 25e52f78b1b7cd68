import { getMatchAt } from '../../../../../../api/queries.ts';
import { createImageCache } from '../../../../../../features/fans/shared-image/image-cache.ts';
import { renderImage } from '../../../../../../features/fans/shared-image/render-image.tsx';

const YEAR = 365 * 24 * 60 * 60;
const drawn = createImageCache(renderImage);

/** A match as it stood at a revision, for wherever a link to it is shown. The past does not change. */
export const GET = async (
  _request: Request,
  { params }: { readonly params: Promise<{ readonly id: string; readonly revision: string }> },
): Promise<Response> => {
  const { id, revision } = await params;
  const at = Number(/^(\d{1,9})\.png$/.exec(revision)?.[1] ?? Number.NaN);
  if (Number.isNaN(at)) return new Response(null, { status: 404 });
  const answer = await getMatchAt(id, at);
  if (answer.kind === 'missing') return new Response(null, { status: 404 });
  if (answer.kind !== 'found') return new Response(null, { status: 503, headers: { 'retry-after': '5' } });
  return new Response(await drawn(`${answer.value.match.id} ${at}`, answer.value), {
    headers: { 'content-type': 'image/png', 'cache-control': `public, max-age=${YEAR}, immutable` },
  });
};
