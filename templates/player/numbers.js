// Decimal numbers as people type them, exact: digits are compared as text, never as floats.
// Twin of builder/numbers.py.

const SPACE = "[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const WHOLE = `[0-9]{1,3}(?:${SPACE}[0-9]{3})+|[0-9]*`;
const FRACTION = `(?:[0-9]{3}${SPACE})*[0-9]*`;
const NUMBER = new RegExp(`^${SPACE}*([-+\\u2212]?)(${WHOLE})(?:[.,](${FRACTION}))?${SPACE}*$`);
const MOST = 30;

const digits = (text) => (text || "").replace(/[^0-9]/g, "");

/** {negative, whole, fraction} without needless zeros; null when `text` is no number of at most `most` digits. */
export function parseNumber(text, most = MOST) {
  const found = NUMBER.exec(text.replace(INVISIBLE, ""));
  if (!found) return null;
  const given = digits(found[2]).length + digits(found[3]).length;
  if (given === 0 || given > most) return null;
  const whole = digits(found[2]).replace(/^0+/, "");
  const fraction = digits(found[3]).replace(/0+$/, "");
  return { negative: "-\u2212".includes(found[1] || "+") && whole + fraction !== "", whole, fraction };
}

function size(a, b) {
  if (a.whole.length !== b.whole.length) return a.whole.length - b.whole.length;
  const left = `${a.whole}.${a.fraction}`;
  const right = `${b.whole}.${b.fraction}`;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function compare(a, b) {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  return a.negative ? size(b, a) : size(a, b);
}

/** Does the number lie in the closed range `low[:]high`? An empty end is open; a bound alone is one value. */
export function inRange(number, range) {
  const bounds = range.split("[:]");
  const [low, high] = [bounds[0], bounds[bounds.length - 1]];
  const [from, to] = [parseNumber(low, 2 * MOST + 1), parseNumber(high, 2 * MOST + 1)];
  if ((low && !from) || (high && !to) || !(from || to)) return false;
  return (!from || compare(from, number) <= 0) && (!to || compare(number, to) <= 0);
}

/** The number as an LMS takes it, `-3.14`; null when `text` is none. */
export function canonicalNumber(text) {
  const number = parseNumber(text);
  if (!number) return null;
  const sign = number.negative ? "-" : "";
  return sign + (number.whole || "0") + (number.fraction && `.${number.fraction}`);
}
