/** A copy with a buffer of its own: Node's Buffers are often windows on a pool. */
export function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

export function textToArrayBuffer(text: string): ArrayBuffer {
  return toArrayBuffer(Buffer.from(text));
}
