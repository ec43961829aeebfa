// All options in one order: a part is right when it follows the right one. Twin of builder/rules/order.py.

import { RULES } from "./index.js";
import { malformed } from "./outcome.js";
import { shared } from "./share.js";

const isWhole = (options, response) =>
  response.length > 0 && [...response].sort().join() === [...options].sort().join();

/** The outcome of the letters in the learner's order; `matched` are those that follow the right one. */
function gradeOrder({ options = [], correct = [], ...declaration }, response, points) {
  if (!isWhole(options, response)) return malformed(points);
  const before = (letters, letter) => letters[letters.indexOf(letter) - 1];
  const matched = response.filter(
    (letter) => correct.includes(letter) && before(response, letter) === before(correct, letter),
  );
  const wrong = response.length - matched.length;
  return shared(declaration, points, [matched.length, wrong, correct.length], matched);
}

RULES.order = gradeOrder;
