// Hints that cost points: the cost is said before, and noted when the hint is opened.

import { one } from "./dom.js";

/** Shows the cost where opening would still cost something; a hint of a new attempt is folded again. */
export function priceHint(form, free, opened) {
  const cost = one(form, ".cost");
  if (!cost) return;
  cost.hidden = free || opened;
  if (!free && !opened) cost.closest("details").open = false;
}

/** Notes in the state that this question's hint was opened; false where it was before. */
export function noteHint(state, number) {
  const hinted = state.hinted || [];
  if (hinted.includes(number)) return false;
  state.hinted = [...hinted, number].sort((a, b) => a - b);
  return true;
}
