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

/** Adds a passkey of this device to whoever is signed in, under a name for their list. Never throws. */
export const addPasskey = async (name: string): Promise<PasskeyResult> => {
  const options = await requestApi(
    { method: 'GET', path: '/api/auth/passkey/generate-register-options' },
    creation,
  );
  if (options.kind !== 'done') return fault(refusedText(options));
  try {
    const response = await startRegistration({ optionsJSON: options.value });
    const path = '/api/auth/passkey/verify-registration';
    const answer = await requestApi({ method: 'POST', path, body: { response, name } }, anything);
    return answer.kind === 'done' ? { kind: 'done' } : fault(refusedText(answer));
  } catch (error) {
    return fault(ceremonyText(error));
  }
};

/** Signs in with a passkey of this site, whichever the person picks. Never throws. */
export const signInWithPasskey = async (): Promise<PasskeyResult> => {
  const options = await requestApi(
    { method: 'GET', path: '/api/auth/passkey/generate-authenticate-options' },
    request,
  );
  if (options.kind !== 'done') return fault(refusedText(options));
  try {
    const response = await startAuthentication({ optionsJSON: options.value });
    const path = '/api/auth/passkey/verify-authentication';
    const answer = await requestApi({ method: 'POST', path, body: { response } }, anything);
    return answer.kind === 'done' ? { kind: 'done' } : fault(refusedText(answer));
  } catch (error) {
    return fault(ceremonyText(error));
  }
};
