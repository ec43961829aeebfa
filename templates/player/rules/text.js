// A typed text: equal after folding, or one typo away where that is declared. Twin of builder/rules/text.py.

import { fold, isDigit, isMark } from "../folding.js";
import { RULES } from "./index.js";
import { key, keyed, malformed } from "./outcome.js";

const SHORTEST_WITH_TYPO = 4;

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

/** The outcome of one text as typed. */
function gradeText(declaration, response, points) {
  const folded = (text) => fold(text, declaration.case, declaration.accents);
  const given = response.length === 1 ? folded(response[0]) : "";
  if (!given) return malformed(points);
  const accepted = (declaration.correct || []).map(folded);
  const expected = (declaration.expected || []).map(folded);
  const exact = (form) => form === given;
  const near = (form) => declaration.typos > 0 && nearly(form, given);
  return keyed(key("=", accepted, exact) || key("!", expected, exact) || key("=", accepted, near), points);
}

RULES.text = gradeText;
