// A response as bits of the saved state; each says of itself of what kind it is: 0 a letter, 10 a set of letters,
// 110 a text, 1110 a list, 1111 pairs. Twin of builder/responses.py.

import { clip, LONGEST_TEXT } from "./clip.js";

const LETTERS = "abcdeftghijklmnopqrsuvwxyz0123456789";
const PAIR_BITS = 6;

const isLetter = (text) => text.length === 1 && LETTERS.includes(text);
const isPair = (text) => text.length === 2 && Array.from(text).every(isLetter);
const isSet = (texts) =>
  texts.length > 1 && texts.every((text, i) => isLetter(text) && (i === 0 || texts[i - 1] < text));

function letter(index) {
  if (index >= LETTERS.length) throw new RangeError("no such letter");
  return LETTERS[index];
}

function lengthOf(source) {
  const length = source.gamma();
  if (length > LONGEST_TEXT) throw new RangeError("the text is too long");
  return length;
}

function writeText(out, text) {
  const bytes = new TextEncoder().encode(clip(text, LONGEST_TEXT));
  out.gamma(bytes.length);
  for (const byte of bytes) out.bits(byte, 8);
}

function readText(source) {
  const bytes = new Uint8Array(lengthOf(source));
  for (let at = 0; at < bytes.length; at++) bytes[at] = source.bits(8);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function writeSet(out, letters) {
  const indexes = letters.map((letter) => LETTERS.indexOf(letter));
  const width = Math.max(...indexes) + 1;
  out.gamma(width);
  for (let i = 0; i < width; i++) out.bits(indexes.includes(i) ? 1 : 0, 1);
}

function readSet(source) {
  const width = source.gamma();
  if (width > LETTERS.length) throw new RangeError("no such letter");
  return Array.from(LETTERS.slice(0, width))
    .filter(() => source.bits(1))
    .sort();
}

function writePairs(out, pairs) {
  out.gamma(pairs.length);
  for (const letter of pairs.join("")) out.bits(LETTERS.indexOf(letter), PAIR_BITS);
}

const readPair = (source) => letter(source.bits(PAIR_BITS)) + letter(source.bits(PAIR_BITS));

function writeItem(out, text) {
  out.bits(isLetter(text) ? 0 : 1, 1);
  if (isLetter(text)) out.rice(LETTERS.indexOf(text));
  else writeText(out, text);
}

const readItem = (source) => (source.bits(1) ? readText(source) : letter(source.rice()));

function readList(source, readEach) {
  const texts = [];
  for (let left = source.gamma(); left > 0; left--) texts.push(readEach(source));
  return texts;
}

/** Writes the response in the first form that fits it. */
export function writeResponse(out, texts) {
  if (texts.length === 1 && isLetter(texts[0])) {
    out.bits(0, 1);
    out.rice(LETTERS.indexOf(texts[0]));
  } else if (texts.length && texts.every(isPair)) {
    out.bits(0b1111, 4);
    writePairs(out, texts);
  } else if (texts.length === 1) {
    out.bits(0b110, 3);
    writeText(out, texts[0]);
  } else if (isSet(texts)) {
    out.bits(0b10, 2);
    writeSet(out, texts);
  } else {
    out.bits(0b1110, 4);
    out.gamma(texts.length);
    for (const text of texts) writeItem(out, text);
  }
}

/** The response that `writeResponse` wrote. RangeError or TypeError: there is none. */
export function readResponse(source) {
  if (!source.bits(1)) return [letter(source.rice())];
  if (!source.bits(1)) return readSet(source);
  if (!source.bits(1)) return [readText(source)];
  return readList(source, source.bits(1) ? readPair : readItem);
}
