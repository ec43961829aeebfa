// An answer that nobody grades: a text, or one point of a scale. It is given or it is not.
// Twin of builder/rules/ungraded.py.

import { RULES } from "./index.js";
import { malformed, neutral } from "./outcome.js";

const NOTHING =
  "\\t-\\r\\x1c- \\x85\\xa0\\u061c\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2069\\u3000\\ufeff";
/** Anything but white space and invisible signs. */
const SIGN = new RegExp(`[^${NOTHING}]`);

RULES.none = ({ options }, response, points) => {
  const [answer] = response;
  const given = response.length === 1 && (options ? options.includes(answer) : SIGN.test(answer));
  return given ? neutral(points, options ? response : []) : malformed(points);
};
