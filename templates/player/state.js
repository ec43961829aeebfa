// The saved state as a short text: bits in base64url, readable without the course. Twin of builder/state.py.
// docs/twins.md draws the layout.

import { Reader, Writer } from "./bits.js";
import { add, MOST_ATTEMPTS } from "./counting.js";
import { hash } from "./draw.js";
import { readResponse, writeResponse } from "./responses.js";

const VERSION = 1;
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

const widthOf = (whole) => (whole ? whole.toString(2).length : 0);

/** A number of 0 to `whole` in as many bits as `whole` has. */
function writePart(out, part, whole) {
  if (!(part >= 0 && part <= whole)) throw new RangeError(`cannot be saved: ${part} of ${whole}`);
  out.bits(part, widthOf(whole));
}

function readPart(source, whole) {
  const part = source.bits(widthOf(whole));
  if (part > whole) throw new RangeError("more than the whole");
  return part;
}

/** 0 where it is on the scale, or 1 and a scale of its own. */
function writeScore(out, { earned, possible }, scale) {
  out.bits(possible === scale ? 0 : 1, 1);
  if (possible !== scale) out.gamma(possible);
  writePart(out, earned, possible);
}

function readScore(source, scale) {
  const possible = source.bits(1) ? source.gamma() : scale;
  return { earned: readPart(source, possible), possible };
}

function writeAttempts(out, { open, finished }) {
  out.bits(open ? 1 : 0, 1);
  out.gamma(finished ? finished.count : 0);
  if (!finished) return;
  const { count, first, last, best, peak, total } = finished;
  const rest = total % count;
  out.gamma(last.possible);
  writePart(out, last.earned, last.possible);
  if (count === 1) return;
  for (const score of [first, best, peak]) writeScore(out, score, last.possible);
  writePart(out, (total - rest) / count, last.possible);
  writePart(out, rest, count - 1);
}

function readAttempts(source) {
  const open = source.bits(1) === 1;
  const count = source.gamma();
  return { finished: count ? readResults(source, count) : null, open };
}

function readResults(source, count) {
  const possible = source.gamma();
  const last = { earned: readPart(source, possible), possible };
  if (count === 1) return add(null, last);
  if (count > MOST_ATTEMPTS) throw new RangeError("more attempts than anybody makes");
  const [first, best, peak] = [1, 2, 3].map(() => readScore(source, possible));
  const total = readPart(source, possible) * count + readPart(source, count - 1);
  return { count, first, last, best, peak, total };
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
  const answered = numbersOf(state.responses);
  // Where every response is recorded, none says so of itself.
  const whole = answered.every((number) => recorded.has(number));
  out.bits(whole ? 1 : 0, 1);
  writeNumbers(out, answered, (number) => {
    if (!whole) out.bits(recorded.has(number) ? 1 : 0, 1);
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
  const whole = source.bits(1);
  readNumbers(source, (number) => {
    if (whole || source.bits(1)) state.recorded.push(number);
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
