// What a graded answer earns once certainty and opened hints count. Twin of builder/award.py, which says why so.

const PARTS = 20;
const RIGHT = [20, 18, 19, 20];
const WRONG = [0, 6, 4, 0];
const WHOLE = 10_000;

const cut = (value, by) => (value - (value % by)) / by;

/** The outcome with what it earns in the end. `certainty`: 0 not asked, 1 to 3; `cost`: 1/100 of a percent. */
export function award(outcome, certainty, cost) {
  const { result, earned, possible } = outcome;
  if (result === "malformed") return outcome;
  const marked = cut(earned * RIGHT[certainty] + (possible - earned) * WRONG[certainty], PARTS);
  return { ...outcome, earned: Math.max(0, marked - cut(possible * cost, WHOLE)) };
}
