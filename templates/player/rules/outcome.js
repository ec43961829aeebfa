// What a response is worth. Twin of builder/rules/outcome.py.

/** {result: "correct" | "partial" | "incorrect" | "neutral" | "malformed", earned, possible, matched: feedback keys}. */
export const outcome = (result, earned, possible, matched = []) => ({ result, earned, possible, matched });

/** The outcome of what cannot be graded. */
export const malformed = (points) => outcome("malformed", 0, points);

/** The outcome of an answer that is neither right nor wrong: the question is not graded. */
export const neutral = (points, matched) => outcome("neutral", 0, points, matched);

/** Every point or none. */
export const allOrNothing = (right, points, matched) =>
  outcome(right ? "correct" : "incorrect", right ? points : 0, points, matched);

/** The first of `forms` that `fits`, as a feedback key; empty where none does. */
export function key(sign, forms, fits) {
  const index = forms.findIndex(fits);
  return index < 0 ? "" : sign + index;
}

/** The outcome of a typed answer that fits the form with this key; empty: none. */
export const keyed = (found, points) => allOrNothing(found.startsWith("="), points, found ? [found] : []);
