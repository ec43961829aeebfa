// The saved state as a short text: bits in base64url, readable without the course. Twin of builder/state.py.
// docs/twins.md draws the layout.

import { Reader, Writer } from "./bits.js";
import { clip, LONGEST_TEXT } from "./clip.js";
import { hash } from "./draw.js";

const VERSION = 1;
const LETTERS = "abcdeftghijklmnopqrsuvwxyz0123456789";
const CHECK_BITS = 30;
const CHECK_SIGNS = 5;

const byNumber = (a, b) => a - b;
const numbersOf = (object) => Object.keys(object).map(Number).sort(byNumber);

/** Calls `write(number)` after the distance of each number from the one before. */
function writeNumbers(out, numbers, write = () => {}) {
  out.gamma(numbers.length);
  let before = -1;
  for (const number of numbers) {
    out.gamma(number - before - 1);
    before = number;
    write(number);
  }
}

function readNumbers(source, read = () => {}) {
  const numbers = [];
  let before = -1;
  for (let left = source.gamma(); left > 0; left--) {
    before += source.gamma() + 1;
    numbers.push(before);
    read(before);
  }
  return numbers;
}

const isLetter = (text) => text.length === 1 && LETTERS.includes(text);
const isSet = (texts) =>
  texts.length > 1 && texts.every((text, i) => isLetter(text) && (i === 0 || texts[i - 1] < text));

function writeText(out, text) {
  const bytes = new TextEncoder().encode(clip(text, LONGEST_TEXT));
  out.gamma(bytes.length);
  for (const byte of bytes) out.bits(byte, 8);
}

function lengthOf(source) {
  const length = source.gamma();
  if (length > LONGEST_TEXT) throw new RangeError("the text is too long");
  return length;
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

function writeItem(out, text) {
  out.bits(isLetter(text) ? 0 : 1, 1);
  if (isLetter(text)) out.gamma(LETTERS.indexOf(text));
  else writeText(out, text);
}

function readLetter(source) {
  const index = source.gamma();
  if (index >= LETTERS.length) throw new RangeError("no such letter");
  return LETTERS[index];
}

const readItem = (source) => (source.bits(1) ? readText(source) : readLetter(source));

/** 0 a letter, 10 a set of letters, 110 a text, 1110 a list; 1111 is kept for later. */
function writeResponse(out, texts) {
  if (texts.length === 1 && isLetter(texts[0])) {
    out.bits(0, 1);
    out.gamma(LETTERS.indexOf(texts[0]));
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

function readResponse(source) {
  if (!source.bits(1)) return [readLetter(source)];
  if (!source.bits(1)) return readSet(source);
  if (!source.bits(1)) return [readText(source)];
  if (source.bits(1)) throw new RangeError("a response of a later version");
  const texts = [];
  for (let left = source.gamma(); left > 0; left--) texts.push(readItem(source));
  return texts;
}

function writeAttempts(out, { open, finished }) {
  out.bits(open ? 1 : 0, 1);
  out.gamma(finished.length);
  for (const { earned, possible } of finished) {
    out.gamma(earned);
    out.gamma(possible);
  }
}

function readAttempts(source) {
  const attempts = { open: source.bits(1) === 1, finished: [] };
  for (let left = source.gamma(); left > 0; left--) {
    const earned = source.gamma();
    attempts.finished.push({ earned, possible: source.gamma() });
  }
  return attempts;
}

/** The checksum of what stands before it. */
function check(signs) {
  const out = new Writer();
  out.bits(hash(signs) >>> (32 - CHECK_BITS), CHECK_BITS);
  return out.close();
}

/** 24 bits that stand for a course. */
export const fingerprint = (courseId) => hash(courseId) >>> 8;

/** A state {seed, page, visited, responses, recorded, attempts, revision} as text in `[A-Za-z0-9_-]`. */
export function encode(state, course) {
  const out = new Writer();
  out.bits(VERSION, 6);
  out.bits(course, 24);
  out.bits(state.seed, 32);
  out.gamma(state.revision);
  out.gamma(state.page);
  writeNumbers(out, [...new Set(state.visited)].sort(byNumber));
  const recorded = new Set(state.recorded || []);
  writeNumbers(out, numbersOf(state.responses), (number) => {
    out.bits(recorded.has(number) ? 1 : 0, 1);
    writeResponse(out, state.responses[number]);
  });
  writeNumbers(out, numbersOf(state.attempts), (page) => writeAttempts(out, state.attempts[page]));
  writePolicy(out, state);
  const signs = out.close();
  return signs + check(signs);
}

/** After 1: for each page with attempts what was drawn, seen and used of the time; then hints and certainty. */
function writePolicy(out, { attempts, hinted = [], confidence = {} }) {
  const pages = numbersOf(attempts).map((page) => attempts[page]);
  const isPlain = ({ drawn = [], seen = [], seconds = 0 }) => !drawn.length && !seen.length && !seconds;
  if (pages.every(isPlain) && !hinted.length && !numbersOf(confidence).length) return;
  out.bits(1, 1);
  for (const { drawn = [], seen = [], seconds = 0 } of pages) {
    writeNumbers(out, drawn);
    writeNumbers(out, seen);
    out.gamma(seconds);
  }
  writeNumbers(out, hinted);
  writeNumbers(out, numbersOf(confidence), (number) => out.bits(confidence[number], 2));
}

function readPolicy(source, state) {
  if (!source.more()) return;
  for (const page of numbersOf(state.attempts)) {
    const [drawn, seen] = [readNumbers(source), readNumbers(source)];
    Object.assign(state.attempts[page], { drawn, seen, seconds: source.gamma() });
  }
  state.hinted = readNumbers(source);
  state.confidence = {};
  readNumbers(source, (number) => {
    state.confidence[number] = source.bits(2);
  });
}

function read(source) {
  const state = { seed: source.bits(32), revision: source.gamma(), page: source.gamma() };
  state.visited = readNumbers(source);
  state.responses = {};
  state.recorded = [];
  readNumbers(source, (number) => {
    if (source.bits(1)) state.recorded.push(number);
    state.responses[number] = readResponse(source);
  });
  state.attempts = {};
  readNumbers(source, (page) => {
    state.attempts[page] = readAttempts(source);
  });
  readPolicy(source, state);
  source.close();
  return state;
}

/** The state, or null when `text` is cut, changed, of another course or of another version. Never throws. */
export function decode(text, course) {
  const signs = text.slice(0, -CHECK_SIGNS);
  if (text.length <= CHECK_SIGNS || check(signs) !== text.slice(-CHECK_SIGNS)) return null;
  try {
    const source = new Reader(signs);
    return source.bits(6) === VERSION && source.bits(24) === course ? read(source) : null;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
