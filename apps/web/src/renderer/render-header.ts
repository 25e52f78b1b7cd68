/** The request header by which the gateway asks for a page that is the same for everybody: `public`, or `plain`. */
export const RENDER_HEADER = 'x-scoreline-render';
