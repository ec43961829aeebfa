// Options chosen from a list: all or nothing, or a share for each right one. Twin of builder/rules/choices.py.

import { RULES } from "./index.js";
import { malformed } from "./outcome.js";
import { shared } from "./share.js";

function wellFormed(declaration, response) {
  const options = declaration.options || [];
  if (response.length === 0 || new Set(response).size < response.length) return false;
  if (declaration.cardinality === "single" && response.length > 1) return false;
  return response.every((identifier) => options.includes(identifier));
}

/** The outcome of the chosen identifiers. */
function gradeChoices(declaration, response, points) {
  if (!wellFormed(declaration, response)) return malformed(points);
  const correct = new Set(declaration.correct || []);
  const given = [...response].sort();
  const right = given.filter((identifier) => correct.has(identifier)).length;
  return shared(declaration, points, [right, given.length - right, correct.size], given);
}

RULES.match = gradeChoices;
