// Folds a typed answer, so that what a teacher calls the same is the same.
// Twin of builder/folding.py; both read builder/folding.json and ask no runtime about Unicode.

import data from "../../builder/folding.json" with { type: "json" };

const SPACE = 1;
const INVISIBLE = 2;
const DIGIT = 3;
const MARK = 4;

let table = null;

function unpack(packed) {
  const values = [];
  let high = 0;
  for (let i = 0; i < packed.length; i++) {
    let code = packed.charCodeAt(i) - 35;
    if (code > 57) code--;
    if (code < 60) values.push(high * 60 + code);
    high = code < 60 ? 0 : high * 31 + code - 60;
  }
  return values;
}

const zigzag = (value) => (value % 2 ? -(value + 1) / 2 : value / 2);

function ranges(packed) {
  const values = unpack(packed);
  const map = new Map();
  let point = 0;
  for (let i = 0; i < values.length; i += 4) {
    point += zigzag(values[i]);
    for (let k = 0; k < values[i + 1]; k++) map.set(point + k * values[i + 2], zigzag(values[i + 3]));
  }
  return map;
}

function listed(packed) {
  let point = 0;
  return unpack(packed).map((value) => (point += zigzag(value)));
}

function sequences(packed) {
  const values = unpack(packed);
  const texts = [];
  for (let i = 0; i < values.length; i += values[i] + 1) {
    texts.push(values.slice(i + 1, i + 1 + values[i]).map((value) => zigzag(value) + 0x300));
  }
  return texts;
}

function expansions(packed, { heads, tails, folds }, map) {
  const values = unpack(packed);
  let point = 0;
  for (let i = 0; i < values.length; ) {
    point += values[i++];
    for (let left = values[i++]; left > 0; left--) {
      const head = heads[values[i++]];
      const tail = tails[values[i] >> 1];
      map.set(point++, [head, ...tail]);
      if (values[i++] % 2) map.set(point++, [head + folds.get(head), ...tail]);
    }
  }
  return map;
}

function shifted(shifts) {
  return new Map(Array.from(shifts, ([point, shift]) => [point, [point + shift]]));
}

function load() {
  const folds = ranges(data.folds);
  const parts = { heads: listed(data.heads), tails: sequences(data.tails), folds };
  const plain = new Map(Array.from(ranges(data.plain), ([point, target]) => [point, [target]]));
  return {
    kinds: ranges(data.kinds),
    parts: expansions(data.parts, parts, plain),
    folds: expansions(data.longFolds, parts, shifted(folds)),
    strokes: expansions(data.longStrokes, parts, shifted(ranges(data.strokes))),
  };
}

/** The kind of a code point: 1 space, 2 invisible, 3 digit, 4 and more a mark (4 plus its combining class). */
function kind(point) {
  table = table || load();
  return table.kinds.get(point) || 0;
}

function mapped(points, map) {
  const out = [];
  for (const point of points) out.push(...(map.get(point) || [point]));
  return out;
}

function ordered(points) {
  const out = [];
  for (const point of points) {
    let at = out.length;
    if (kind(point) > MARK) while (at > 0 && kind(out[at - 1]) > kind(point)) at--;
    out.splice(at, 0, point);
  }
  return out;
}

function spaced(points) {
  const words = points.map((point) => (kind(point) === SPACE ? " " : String.fromCodePoint(point))).join("");
  return words.replace(/ +/g, " ").replace(/^ | $/g, "");
}

/** The answer as it is compared; `keepCase` and `keepAccents` when they matter. */
export function fold(text, keepCase = false, keepAccents = false) {
  table = table || load();
  let points = Array.from(text, (sign) => sign.codePointAt(0)).filter((point) => kind(point) !== INVISIBLE);
  points = ordered(mapped(points, table.parts));
  if (!keepAccents)
    points = mapped(
      points.filter((point) => kind(point) < MARK),
      table.strokes,
    );
  return spaced(keepCase ? points : mapped(points, table.folds));
}

/** Is this sign a digit of any script, raised and lowered ones included? */
export const isDigit = (sign) => kind(sign.codePointAt(0)) === DIGIT;

/** Is this sign a combining mark? */
export const isMark = (sign) => kind(sign.codePointAt(0)) >= MARK;
