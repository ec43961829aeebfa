// Every option paired with one target: each pair is a part of the answer. Twin of builder/rules/pairs.py.

import { RULES } from "./index.js";
import { malformed } from "./outcome.js";
import { shared } from "./share.js";

/** Each option stands in exactly one pair: an answer that is not complete can still be completed. */
function wellFormed({ options = [], targets = [] }, response) {
  const known = options.flatMap((option) => targets.map((target) => option + target));
  const paired = new Set(response.map(([option]) => option));
  if (response.length === 0 || response.length !== options.length || paired.size < options.length)
    return false;
  return response.every((pair) => known.includes(pair));
}

/** The outcome of the pairs, two letters each: an option and its target. */
function gradePairs(declaration, response, points) {
  if (!wellFormed(declaration, response)) return malformed(points);
  const correct = declaration.correct || [];
  const right = response.filter((pair) => correct.includes(pair)).length;
  return shared(declaration, points, [right, response.length - right, correct.length], [...response].sort());
}

RULES.pairs = gradePairs;
