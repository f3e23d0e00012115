const decoder = new TextDecoder('latin1');

/** Bytes as a string of as many characters, to look for ASCII in. */
export function latin1(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
