/** A copy with its own memory: a Node Buffer is often a view of a shared pool. */
export const toArrayBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

export const textToArrayBuffer = (text: string): ArrayBuffer => toArrayBuffer(Buffer.from(text));
