// Options chosen from a list: all or nothing, or for each right choice. Twin of builder/rules/choices.py.

import { RULES } from "./index.js";
import { allOrNothing, malformed, outcome } from "./outcome.js";

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

/** The outcome of the chosen identifiers. */
function gradeChoices(declaration, response, points) {
  if (!wellFormed(declaration, response)) return malformed(points);
  const correct = new Set(declaration.correct || []);
  const matched = [...response].sort();
  const right = matched.length === correct.size && matched.every((identifier) => correct.has(identifier));
  if (right || declaration.rule === "match") return allOrNothing(right, points, matched);
  const [surplus, earned] = credit(correct, matched, points);
  return outcome(surplus > 0 ? "partial" : "incorrect", earned, points, matched);
}

RULES.match = RULES["per-choice"] = gradeChoices;
