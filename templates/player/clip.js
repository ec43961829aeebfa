// As much of a typed text as is kept: whole characters, within a number of bytes of UTF-8. Twin of builder/clip.py.

/** The most bytes of a typed answer that any question may declare, and that a saved state takes. */
export const LONGEST_TEXT = 10000;

/** The bytes of a text. */
export const size = (text) => new TextEncoder().encode(text).length;

const isContinued = (byte) => (byte & 0xc0) === 0x80;

/** The longest beginning of `text` in at most `most` bytes; a lone surrogate counts, and stays, as U+FFFD. */
export function clip(text, most) {
  const bytes = new TextEncoder().encode(text);
  let end = Math.min(most, bytes.length);
  while (isContinued(bytes[end])) end--;
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.slice(0, end));
}

/** The response with each typed text at its declared length; letters have none. */
export function capped(declaration, response) {
  const { gaps = [] } = declaration;
  const parts = gaps.length === response.length ? gaps : response.map(() => declaration);
  return response.map((text, at) => (parts[at].length ? clip(text, parts[at].length) : text));
}
