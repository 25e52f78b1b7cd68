import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { z } from 'zod';
import { UNREACHABLE } from '../../../api/messages.ts';
import { requestApi } from '../../../api/request.ts';
import * as messages from '../messages.ts';

export type PasskeyResult = { readonly kind: 'done' } | { readonly kind: 'fault'; readonly message: string };

/** The browser itself checks what is in the options; that they are some is all that has to be known here. */
const isOptions = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'challenge' in value && typeof value.challenge === 'string';
const creation = z.custom<PublicKeyCredentialCreationOptionsJSON>(isOptions);
const request = z.custom<PublicKeyCredentialRequestOptionsJSON>(isOptions);
const anything = z.unknown();

const isNumericHost = (host: string): boolean => /^[\d.]+$/.test(host) || host.startsWith('[');

/** Why no passkey can be used on this page, or null when one can. */
export const whyNoPasskeys = (): string | null => {
  if (!browserSupportsWebAuthn()) return messages.PASSKEYS_NEED_HTTPS;
  return isNumericHost(location.hostname) ? messages.PASSKEYS_NEED_A_NAME : null;
};

const fault = (message: string): PasskeyResult => ({ kind: 'fault', message });

type FailedResult = Exclude<Awaited<ReturnType<typeof requestApi>>, { kind: 'done' }>;
const refusedText = (answer: FailedResult): string => {
  if (answer.kind === 'unreachable') return UNREACHABLE;
  const { status, detail, code } = answer.problem;
  if (code === 'SESSION_NOT_FRESH') return messages.SESSION_TOO_OLD;
  return status === 401 ? messages.UNKNOWN_PASSKEY : detail;
};

/** What the browser or the person said no to. Cancelling and running out of time cannot be told apart. */
const ceremonyText = (error: unknown): string => {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return messages.PASSKEY_EXISTS;
  const name = error instanceof Error ? error.name : '';
  return name === 'NotAllowedError' || name === 'AbortError'
    ? messages.PASSKEY_CANCELLED
    : messages.PASSKEY_FAILED;
};

/** Gets options from the API, lets the device answer them, and has the API check the answer. Never throws. */
const ceremony = async <O, R extends object>(
  paths: { readonly options: string; readonly answer: string },
  schema: z.ZodType<O>,
  perform: (options: O) => Promise<R>,
): Promise<PasskeyResult> => {
  const options = await requestApi({ method: 'GET', path: paths.options }, schema);
  if (options.kind !== 'done') return fault(refusedText(options));
  try {
    const body = await perform(options.value);
    const answer = await requestApi({ method: 'POST', path: paths.answer, body }, anything);
    return answer.kind === 'done' ? { kind: 'done' } : fault(refusedText(answer));
  } catch (error) {
    return fault(ceremonyText(error));
  }
};

/** Adds a passkey of this device to whoever is signed in, under a name for their list. Never throws. */
export const addPasskey = (name: string): Promise<PasskeyResult> =>
  ceremony(
    {
      options: '/api/auth/passkey/generate-register-options',
      answer: '/api/auth/passkey/verify-registration',
    },
    creation,
    async (optionsJSON) => ({ response: await startRegistration({ optionsJSON }), name }),
  );

/** Signs in with a passkey of this site, whichever the person picks. Never throws. */
export const signInWithPasskey = (): Promise<PasskeyResult> =>
  ceremony(
    {
      options: '/api/auth/passkey/generate-authenticate-options',
      answer: '/api/auth/passkey/verify-authentication',
    },
    request,
    async (optionsJSON) => ({ response: await startAuthentication({ optionsJSON }) }),
  );
