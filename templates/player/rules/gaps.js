// Several gaps of a text, each graded by its own declaration. Twin of builder/rules/gaps.py.

import { canonicalNumber } from "../numbers.js";
import { RULES, TOLD } from "./index.js";
import { malformed } from "./outcome.js";
import { shared } from "./share.js";

/** The outcome of one string a gap, empty for an empty gap; one that cannot be graded counts as not given. */
function gradeGaps(declaration, response, points) {
  const gaps = declaration.gaps || [];
  if (response.length !== gaps.length) return malformed(points);
  const results = gaps.map((gap, at) => RULES[gap.rule](gap, [response[at]], 0).result);
  const given = results.map((result, at) =>
    result === "malformed" ? "" : (result === "correct" ? "=" : "!") + at,
  );
  const matched = given.filter(Boolean);
  const right = results.filter((result) => result === "correct").length;
  if (!matched.length) return malformed(points);
  return shared(declaration, points, [right, matched.length - right, gaps.length], matched);
}

/** Right answers that are told: SCORM 2004 asks an LMS to keep five (RTE 4.2.9). */
const MOST_TOLD = 5;

/** All that a gap accepts, in words; the ends of a range with `between`. */
export function accepted({ rule, correct }, words, between) {
  if (rule === "match") return correct.map((letter) => words[letter]);
  return rule === "number" ? correct.map((range) => [...new Set(range.split("[:]"))].join(between)) : correct;
}

function spelled({ rule }, words, given) {
  if (rule === "number") return canonicalNumber(given) || given;
  return (rule === "match" && words[given]) || given;
}

/** The words in the gaps, and a list of words for each right answer. */
function tellGaps({ declaration, words }, response) {
  const right = declaration.gaps.map((gap) => accepted(gap, words, ".."));
  const most = Math.max(...right.map(({ length }) => length));
  return {
    response: response.map((given, at) => spelled(declaration.gaps[at], words, given)),
    correct: Array.from({ length: Math.min(MOST_TOLD, most) }, (_, n) =>
      right.map((each) => each[n] || each[0]),
    ),
  };
}

RULES.gaps = gradeGaps;
TOLD.gaps = tellGaps;
