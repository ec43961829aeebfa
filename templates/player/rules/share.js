// A share for each right part, less what each wrong one takes. Twin of builder/rules/share.py.

import { allOrNothing, outcome } from "./outcome.js";

const WHOLE = 10_000;

/** The outcome of `right` and `wrong` given parts, where `of` parts make the answer whole. */
export function shared(declaration, points, [right, wrong, of], matched = []) {
  const whole = right === of && wrong === 0;
  if (whole || !declaration.partial) return allOrNothing(whole, points, matched);
  const parts = Math.max(0, right * WHOLE - wrong * (declaration.penalty || 0));
  const earned = parts && (parts * points - ((parts * points) % (of * WHOLE))) / (of * WHOLE);
  return outcome(parts > 0 ? "partial" : "incorrect", earned, points, matched);
}
