// Calculated answers: a small grammar of our own, evaluated exactly, never by eval. Twin of builder/expressions.py.
// A value is {n, d}: the fraction n/d of two BigInts, d above 0.

const LONGEST = 200;
const DEEPEST = 20;
const PLACES = 12;
const WIDEST = 10n ** 15n;
const ROOT = 10n ** 20n;
const TOKEN = /[0-9]+(?:\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*|\+\/-|\+-|[-+*/(),%±×÷−]/y;
const BLANK = /[ \t\xa0\u2009\u202f]*/y;
const SIGNS = { "−": "-", "×": "*", "÷": "/", "+-": "±", "+/-": "±" };
const FUNCTIONS = ["max", "min", "round", "sqrt"];

/** {value, margin, relative}: the answer in `text`. Throws an Error whose `at` is the place of what cannot be read. */
export function read(text) {
  const reader = readerOf(text);
  const value = reader.sum(0);
  const given = reader.takes("±");
  const margin = given ? reader.number() : "0";
  const relative = given && reader.takes("%");
  reader.ends();
  return { value, margin, relative };
}

/** The text, token by token; each method reads one rule of the grammar, at a depth. */
function readerOf(text) {
  let at = 0;
  let end = 0;
  let token = "";
  next();

  function next() {
    BLANK.lastIndex = end;
    at = end + BLANK.exec(text)[0].length;
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (at < text.length && (!found || at >= LONGEST)) fail(at);
    token = found ? found[0] : "";
    end = at + token.length;
  }

  const sign = () => SIGNS[token] || token;

  function takes(wanted) {
    if (sign() !== wanted) return false;
    next();
    return true;
  }

  function needs(wanted) {
    if (!takes(wanted)) fail(at);
  }

  function ends() {
    if (token) fail(at);
  }

  function number() {
    const digits = token;
    if (!/^[0-9]/.test(digits)) fail(at);
    next();
    return digits;
  }

  function chain(kinds, part, depth) {
    let made = part(depth);
    while (kinds.includes(sign())) {
      const [kind, place] = [sign(), at];
      next();
      made = node(kind, place, "", [made, part(depth)]);
    }
    return made;
  }

  const sum = (depth) => chain(["+", "-"], product, depth);
  const product = (depth) => chain(["*", "/"], factor, depth);

  function factor(depth) {
    const [place, first] = [at, token];
    if (depth > DEEPEST) fail(place);
    if (takes("-")) return node("negative", place, "", [factor(depth + 1)]);
    if (takes("(")) {
      const made = sum(depth + 1);
      needs(")");
      return made;
    }
    if (/^[0-9]/.test(first)) return node("number", place, number());
    if (!/^[A-Za-z_]/.test(first)) fail(place);
    next();
    return FUNCTIONS.includes(first) ? call(first, place, depth) : node("name", place, first);
  }

  function call(kind, place, depth) {
    needs("(");
    const parts = [sum(depth + 1)];
    while (takes(",")) parts.push(sum(depth + 1));
    check(kind, place, parts);
    needs(")");
    return node(kind, place, "", parts);
  }

  return { sum, takes, number, ends };
}

const node = (kind, at, text, parts = []) => ({ kind, at, text, parts });

function fail(at) {
  throw Object.assign(new Error("unreadable"), { at });
}

/** A root has one part, a rounding perhaps a second that is one digit, the least and the largest several. */
function check(kind, at, parts) {
  const most = { sqrt: 1, round: 2 }[kind];
  if (most ? parts.length > most : parts.length < 2) fail(at);
  const [, places] = parts;
  if (kind === "round" && places && !(places.kind === "number" && places.text.length === 1)) fail(places.at);
}

/** The fraction that a decimal such as `-12.5` is. */
export function fraction(text) {
  const [whole, decimals = ""] = text.split(".");
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}

const positive = (n) => (n < 0n ? -n : n);
export const plus = (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const times = (a, b) => ({ n: a.n * b.n, d: a.d * b.d });
export const minus = (a, b) => plus(a, { n: -b.n, d: b.d });
const isLess = (a, b) => a.n * b.d < b.n * a.d;

function over(a, b) {
  if (b.n === 0n) return null;
  return times(a, b.n < 0n ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

/** To so many decimals, halves away from zero. */
function rounded({ n, d }, places) {
  const scale = 10n ** BigInt(places);
  const units = (2n * positive(n) * scale + d) / (2n * d);
  return { n: n < 0n ? -units : units, d: scale };
}

/** The largest whole number whose square is at most `square` (Newton, from above). */
function wholeRoot(square) {
  if (square < 2n) return square;
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

const APPLY = {
  "+": plus,
  "-": minus,
  "*": times,
  "/": over,
  negative: ({ n, d }) => ({ n: -n, d }),
  max: (...parts) => parts.reduce((a, b) => (isLess(a, b) ? b : a)),
  min: (...parts) => parts.reduce((a, b) => (isLess(b, a) ? b : a)),
  round: (value, places = { n: 0n }) => rounded(value, places.n),
  sqrt: ({ n, d }) => (n < 0n ? null : { n: wholeRoot((n * ROOT * ROOT) / d), d: ROOT }),
};

/** The value of a node; null where there is none: a division by zero, the root of a negative, an unknown name. */
export function evaluate({ kind, text, parts }, values) {
  if (kind === "number") return fraction(text);
  if (kind === "name") return Object.keys(values).includes(text) ? fraction(values[text]) : null;
  const known = parts.map((part) => evaluate(part, values));
  return known.includes(null) ? null : APPLY[kind](...known);
}

/** The decimal that a fraction of no more than `places` decimals is, without needless zeros. */
export function decimal(value, places = PLACES) {
  const { n } = rounded(value, places);
  const digits = positive(n)
    .toString()
    .padStart(places + 1, "0");
  const part = digits.slice(-places).replace(/0+$/, "");
  return (n < 0n ? "-" : "") + digits.slice(0, -places) + (part && `.${part}`);
}

/** `low[:]high`, what is accepted for these values; empty where there is no result that could be typed. */
export function closedRange({ value, margin, relative }, values) {
  const middle = evaluate(value, values);
  if (!middle) return "";
  const size = { n: positive(middle.n), d: middle.d };
  const part = relative ? times(times(fraction(margin), size), { n: 1n, d: 100n }) : fraction(margin);
  const ends = [rounded(minus(middle, part), PLACES), rounded(plus(middle, part), PLACES)];
  if (ends.some(({ n, d }) => positive(n) >= WIDEST * d)) return "";
  return ends.map((end) => decimal(end)).join("[:]");
}
