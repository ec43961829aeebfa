// The values of a calculated question: declared, drawn by the seed, and what is right for them.
// Twin of builder/variables.py. Declared values are spelled `20 .. 60 step 10, 75`.

import { pick } from "./draw.js";
import { closedRange, decimal, fraction, minus, plus, read, times } from "./expressions.js";

/** Each part: {first, step, count}. */
function runs(spelled) {
  return spelled.split(", ").map((part) => {
    const [first, last, step] = part.split(/ \.\. | step /).map(fraction);
    if (!last) return { first, step: fraction("0"), count: 1 };
    const { n, d } = minus(last, first);
    return { first, step, count: Number((n * step.d) / (d * step.n)) + 1 };
  });
}

/** How many values are declared. */
export const count = (spelled) => runs(spelled).reduce((sum, run) => sum + run.count, 0);

/** The value with this index, from 0, as a decimal. */
export function value(spelled, index) {
  let at = index;
  for (const run of runs(spelled)) {
    if (at < run.count) return decimal(plus(run.first, times(run.step, fraction(String(at)))));
    at -= run.count;
  }
}

/** A value of each variable by chance, all as likely; `salt` is `QUESTION/ATTEMPT`. */
export const drawn = ({ variables }, seed, salt) =>
  Object.fromEntries(
    variables.map(([name, spelled]) => [name, value(spelled, pick(count(spelled), seed, `${salt}/${name}`))]),
  );

/** The first value of each variable. */
export const first = ({ variables = [] }) =>
  Object.fromEntries(variables.map(([name, spelled]) => [name, value(spelled, 0)]));

/** The declaration of a calculated question that is asked with these values: a number's. */
export function asked({ variables, ...declaration }, values) {
  const ranges = (answers = []) => answers.map((answer) => closedRange(read(answer), values));
  const [correct, expected] = [ranges(declaration.correct), ranges(declaration.expected)];
  return { ...declaration, rule: "number", correct, ...(expected.length ? { expected } : {}) };
}
