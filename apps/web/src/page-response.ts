import { AsyncLocalStorage } from 'node:async_hooks';

/** What a page decides about the HTTP answer that carries it, beyond what Next.js lets a page say. */
export interface PageResponse {
  status: number | null;
}

/** The request header in which a page finds the nonce for what it writes inline. */
export const NONCE_HEADER = 'x-nonce';

const KEY = Symbol.for('scoreline.answer');

/** The gateway and the pages are built apart and meet at run time, so the storage lives on the global object. */
const storage = (): AsyncLocalStorage<PageResponse> => {
  const known: unknown = Reflect.get(globalThis, KEY);
  if (known instanceof AsyncLocalStorage) return known;
  const made = new AsyncLocalStorage<PageResponse>();
  Reflect.set(globalThis, KEY, made);
  return made;
};

/** Runs `handle` so that pages rendered by it can set `answer`. */
export const withPageResponse = <T>(answer: PageResponse, handle: () => T): T =>
  storage().run(answer, handle);

/** Says the HTTP status of the page being rendered. Without a gateway around it nothing happens. */
export const setPageStatus = (status: number): void => {
  const answer = storage().getStore();
  if (answer !== undefined) answer.status = status;
};
