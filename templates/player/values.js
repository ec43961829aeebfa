// The values of a calculated question, wherever its words name them.

import { all, write } from "./dom.js";
import { decimal } from "./words.js";

/** Puts the values that the question is asked with into the form. */
export function fill(form, { values }) {
  if (!values) return;
  for (const place of all(form, "[data-value]")) write(place, decimal(values[place.dataset.value]));
}
