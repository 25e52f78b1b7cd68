import { type Agent, request } from 'node:http';
import type { Case, Sender } from './cases.ts';
import { kindOf } from './cases.ts';
import type { Known } from './known.ts';

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  /** The id in the address; empty when there is none. */
  readonly about: string;
}

export interface Got {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

export type Credentials = Readonly<Record<Sender, Readonly<Record<string, string>>>>;

/** Characters that no client can put in a request line; the others are sent however odd they are. */
const UNSENDABLE = /[^!-~]/g;

/** The request that a case means now. */
export const requestOf = (one: Case, known: Known, credentials: Credentials): SentRequest => {
  const segments = one.segments.map((segment) => String(known.resolve(segment, '')));
  let next = 0;
  const path = one.route.path.replaceAll(/\{\w+\}/g, () => segments[next++] ?? '');
  const about = segments[0] ?? '';
  const query = one.query.replaceAll(/(?<==)[^&]*/g, (value) => resolveEncoded(value, known, about));
  const { body } = one;
  return {
    method: one.method,
    about,
    path: `${path}${query === '' ? '' : `?${query}`}`.replaceAll(UNSENDABLE, encodeURIComponent),
    headers: { ...credentials[one.as], ...one.headers },
    body: body === undefined || body instanceof Buffer ? body : jsonOf(known.resolve(body, about)),
  };
};

const resolveEncoded = (value: string, known: Known, about: string): string =>
  value.startsWith('~') ? encodeURIComponent(String(known.resolve(value, about))) : value;

const jsonOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? '');

/** Sends it; rejects when the connection breaks before the answer is complete. */
export const send = (url: string, agent: Agent, { method, path, headers, body }: SentRequest): Promise<Got> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    const to = new URL(url);
    const asked = request({
      agent,
      host: to.hostname,
      port: to.port,
      method,
      path,
      headers: { ...headers, ...length },
    });
    asked.once('error', reject);
    asked.once('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          type: answer.headers['content-type'] ?? '',
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.end(body);
  });

/** Remembers what an answer told of what there is. */
export const learnFrom = (known: Known, { route }: Case, about: string, got: Got): void => {
  if (got.status >= 300 || got.text === '' || !got.type.startsWith('application/json')) return;
  known.learn(kindOf(route.path), about, JSON.parse(got.text));
};

/** As somebody could send it again: with what it was, and what came. */
export const describeSent = ({ method, path, headers, body }: SentRequest): string => {
  const { cookie: _cookie, authorization: _authorization, ...shown } = headers;
  return `${method} ${path.slice(0, 300)} ${JSON.stringify(shown).slice(0, 500)}\n${body?.subarray(0, 2_000) ?? ''}`;
};
