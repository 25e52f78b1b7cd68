/** The cookie of a browser that could not load a page's scripts twice: it gets pages that need none, for a moment. */
export const PLAIN_COOKIE = 'plain';
/** How soon such a page is read again, in seconds; by then the cookie is gone. */
export const RELOAD_AFTER_S = 30;
