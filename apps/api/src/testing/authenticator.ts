import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What the server says a passkey is to be made for, or used with, and the page that asks. */
export interface Asking {
  readonly challenge: string;
  readonly rpId: string;
  readonly origin: string;
}

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;
/** Nobody's model: all zeros is what devices say that do not tell. */
const MODEL = Buffer.alloc(16);

const clientData = (type: string, { challenge, origin }: Asking): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

const header = (rpId: string, flags: number, count: number): Buffer => {
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(count);
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter]);
};

/** CBOR of a text of fewer than 24 bytes. */
const cborText = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
/** CBOR of 24 to 255 bytes. */
const cborBytes = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0x58, bytes.length]), bytes]);

/** A device with one passkey: what a browser would send of it (WebAuthn, with a P-256 key and no attestation). */
export const makeAuthenticator = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const rawId = randomBytes(16);
  const id = rawId.toString('base64url');
  let count = 0;

  // A COSE key: kty EC2, alg ES256, crv P-256, x, y.
  const coseKey = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    cborBytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    cborBytes(Buffer.from(y, 'base64url')),
  ]);

  const credentialOf = (response: object) => ({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });

  return {
    /** The answer to `navigator.credentials.create`. */
    create: (asking: Asking) => {
      const credential = Buffer.concat([MODEL, Buffer.from([0, rawId.length]), rawId, coseKey]);
      const data = Buffer.concat([
        header(asking.rpId, PRESENT | VERIFIED | HAS_CREDENTIAL, count),
        credential,
      ]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(data),
      ]);
      return credentialOf({
        clientDataJSON: clientData('webauthn.create', asking).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      });
    },
    /** The answer to `navigator.credentials.get`. */
    get: (asking: Asking) => {
      count += 1;
      const client = clientData('webauthn.get', asking);
      const data = header(asking.rpId, PRESENT | VERIFIED, count);
      return credentialOf({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
      });
    },
  };
};
