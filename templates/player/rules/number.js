// A typed number within a declared range. Twin of builder/rules/number.py.

import { inRange, parseNumber } from "../numbers.js";
import { RULES } from "./index.js";
import { key, keyed, malformed } from "./outcome.js";

/** The outcome of one number as typed. */
export function gradeNumber(declaration, response, points) {
  const number = response.length === 1 ? parseNumber(response[0]) : null;
  if (!number) return malformed(points);
  const fits = (range) => inRange(number, range);
  return keyed(
    key("=", declaration.correct || [], fits) || key("!", declaration.expected || [], fits),
    points,
  );
}

RULES.number = gradeNumber;
