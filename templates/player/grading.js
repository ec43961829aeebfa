// Grades a response by its declaration, in integers: 1/10000 of a point. Twin of builder/grading.py.

import { fold, isDigit, isMark } from "./folding.js";
import { inRange, parseNumber } from "./numbers.js";

export { canonicalNumber } from "./numbers.js";

const SHORTEST_WITH_TYPO = 4;

const outcome = (result, earned, possible, matched) => ({ result, earned, possible, matched });
const allOrNothing = (right, points, matched) =>
  outcome(right ? "correct" : "incorrect", right ? points : 0, points, matched);

function wellFormed(declaration, response) {
  const options = declaration.options || [];
  if (response.length === 0 || new Set(response).size < response.length) return false;
  if (declaration.cardinality === "single" && response.length > 1) return false;
  return response.every((identifier) => options.includes(identifier));
}

function credit(correct, given, points) {
  const right = given.filter((identifier) => correct.has(identifier)).length;
  const surplus = Math.max(0, right - (given.length - right));
  const earned = surplus && (surplus * points - ((surplus * points) % correct.size)) / correct.size;
  return [surplus, earned];
}

function gradeChoices(declaration, response, points) {
  if (!wellFormed(declaration, response)) return outcome("malformed", 0, points, []);
  const correct = new Set(declaration.correct || []);
  const matched = [...response].sort();
  const right = matched.length === correct.size && matched.every((identifier) => correct.has(identifier));
  if (right || declaration.rule === "match") return allOrNothing(right, points, matched);
  const [surplus, earned] = credit(correct, matched, points);
  return outcome(surplus > 0 ? "partial" : "incorrect", earned, points, matched);
}

/** The first of `forms` that `fits`, as a feedback key. */
function key(sign, forms, fits) {
  const index = forms.findIndex(fits);
  return index < 0 ? "" : sign + index;
}

function gradeKey(found, points) {
  return allOrNothing(found.startsWith("="), points, found ? [found] : []);
}

/** Do two signs lists differ by one insertion, deletion, substitution or swap of neighbours that touches no digit? */
function oneTypo(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  if ([...left, ...right].some(isDigit)) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function nearly(accepted, given) {
  const signs = Array.from(accepted);
  if (signs.filter((sign) => !isMark(sign)).length < SHORTEST_WITH_TYPO) return false;
  return oneTypo(signs, Array.from(given));
}

function gradeText(declaration, response, points) {
  const folded = (text) => fold(text, declaration.case, declaration.accents);
  const given = response.length === 1 ? folded(response[0]) : "";
  if (!given) return outcome("malformed", 0, points, []);
  const accepted = (declaration.correct || []).map(folded);
  const expected = (declaration.expected || []).map(folded);
  const exact = (form) => form === given;
  const near = (form) => declaration.typos > 0 && nearly(form, given);
  return gradeKey(key("=", accepted, exact) || key("!", expected, exact) || key("=", accepted, near), points);
}

function gradeNumber(declaration, response, points) {
  const number = response.length === 1 ? parseNumber(response[0]) : null;
  if (!number) return outcome("malformed", 0, points, []);
  const fits = (range) => inRange(number, range);
  return gradeKey(
    key("=", declaration.correct || [], fits) || key("!", declaration.expected || [], fits),
    points,
  );
}

const RULES = { match: gradeChoices, "per-choice": gradeChoices, text: gradeText, number: gradeNumber };

/** {result: "correct" | "partial" | "incorrect" | "malformed", earned, possible, matched: feedback keys}. */
export function grade(declaration, response) {
  return RULES[declaration.rule](declaration, response, declaration.points || 0);
}

/** earned/possible in 1/parts, cut; 0 where nothing can be earned. */
function share({ earned, possible }, parts) {
  if (possible <= 0) return 0;
  const total = Math.min(Math.max(earned, 0), possible) * parts;
  return (total - (total % possible)) / possible;
}

function decimal(units, places) {
  const text = String(units).padStart(places + 1, "0");
  const fraction = text.slice(-places).replace(/0+$/, "");
  return text.slice(0, -places) + (fraction && `.${fraction}`);
}

/** The score on 0–100, cut to two decimals: "83.33". */
export const percent = (score) => decimal(share(score, 10000), 2);

/** The score on 0–1, cut to four decimals: "0.8333". */
export const scaled = (score) => decimal(share(score, 10000), 4);

/** Is the pass mark (1/100 of a percent) reached? Never where nothing can be earned. */
export const passed = ({ earned, possible }, passMark) =>
  possible > 0 && earned * 10000 >= passMark * possible;
