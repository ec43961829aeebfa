// A typed number within what an expression gives for drawn values; for the first ones, where none were drawn.
// Twin of builder/rules/calculated.py. ASKS says how the question is asked with those of a seed.

import { asked, drawn, first } from "../variables.js";
import { ASKS, RULES } from "./index.js";
import { gradeNumber } from "./number.js";

RULES.calculated = (declaration, response, points) =>
  gradeNumber(asked(declaration, first(declaration)), response, points);

/** Each question as it was last asked: it is graded far more often than it is dealt. */
const asking = new WeakMap();

ASKS.calculated = (question, seed, salt) => {
  const key = `${seed}/${salt}`;
  if (asking.get(question)?.key !== key) asking.set(question, { key, asked: deal(question, seed, salt) });
  return asking.get(question).asked;
};

function deal(question, seed, salt) {
  const values = drawn(question.declaration, seed, salt);
  const isOurs = (name) => Object.keys(values).includes(name);
  const text = question.text.replace(/\{(\w+)\}/g, (braces, name) => (isOurs(name) ? values[name] : braces));
  return { ...question, values, text, declaration: asked(question.declaration, values) };
}
