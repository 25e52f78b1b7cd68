import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { z } from 'zod';
import { requestApi, UNREACHABLE } from '../../../api/request.ts';

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
  if (!browserSupportsWebAuthn())
    return 'Passkeys work where this page is opened by https, in a browser that knows them.';
  return isNumericHost(location.hostname)
    ? 'Passkeys work where this page has a name for an address. This one is a number.'
    : null;
};

const fault = (message: string): PasskeyResult => ({ kind: 'fault', message });

type Refused = Exclude<Awaited<ReturnType<typeof requestApi>>, { kind: 'done' }>;
const refusedText = (answer: Refused): string => {
  if (answer.kind === 'unreachable') return UNREACHABLE;
  const { status, detail, code } = answer.problem;
  if (code === 'SESSION_NOT_FRESH')
    return 'You signed in more than a day ago. Sign out and in again, then add it.';
  return status === 401 ? 'That passkey is not known here. Sign in with your password.' : detail;
};

/** What the browser or the person said no to. Cancelling and running out of time cannot be told apart. */
const ceremonyText = (error: unknown): string => {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'This device has a passkey for your account already.';
  const name = error instanceof Error ? error.name : '';
  return name === 'NotAllowedError' || name === 'AbortError'
    ? 'That was cancelled, or took too long.'
    : 'The browser could not do it here.';
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
