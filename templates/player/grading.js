// Grades a response by its declaration, in integers: 1/10000 of a point. Twin of builder/grading.py.

import { RULES } from "./rules/index.js";
import { malformed } from "./rules/outcome.js";

/** {result: "correct" | "partial" | "incorrect" | "neutral" | "malformed", earned, possible, matched: feedback keys}; malformed before its rule has come. */
export function grade(declaration, response) {
  const points = declaration.points || 0;
  const rule = RULES[declaration.rule];
  return rule ? rule(declaration, response, points) : malformed(points);
}

/** earned/possible in 1/parts, cut; 0 where nothing can be earned. */
function share({ earned, possible }, parts) {
  if (possible <= 0) return 0;
  const total = Math.min(Math.max(earned, 0), possible) * parts;
  return (total - (total % possible)) / possible;
}

function decimal(units, places) {
  const text = String(units).padStart(places + 1, "0");
  const fraction = text.slice(-places).replace(/0+$/, "");
  return text.slice(0, -places) + (fraction && `.${fraction}`);
}

/** The score on 0–100, cut to two decimals: "83.33". */
export const percent = (score) => decimal(share(score, 10000), 2);

/** The score on 0–1, cut to four decimals: "0.8333". */
export const scaled = (score) => decimal(share(score, 10000), 4);

/** Is the pass mark (1/100 of a percent) reached? Never where nothing can be earned. */
export const passed = ({ earned, possible }, passMark) =>
  possible > 0 && earned * 10000 >= passMark * possible;
