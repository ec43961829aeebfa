// The forms of answers and correct patterns by type of interaction: SCORM 2004 RTE 4.1.1.6 and 4.2.9.

const TYPE = 406;
const TWICE = 351;
const NO_TYPE = 408;
const REAL = /^-?\d{1,10}(\.\d{1,18})?$/;
/** short_identifier_type: the signs of a URI (RFC 3986), without the brackets of the separators. */
const IDENTIFIER = /^(?=.*\w)[\w\-()+.:=@;$!*'%/#]{1,250}$/;
const LONG_IDENTIFIER = /^\S(.{0,3998}\S)?$/;
const LINE = /^[^\n\r]*$/;

const parts = (text, sign) => text.split(`[${sign}]`);
const isLine = (most) => (text) => text.length <= most && LINE.test(text);
const isIdentifier = (text) => IDENTIFIER.test(text);
const isLongIdentifier = (text) => LONG_IDENTIFIER.test(text);
const isText = (text) => isLine(250)(text.replace(/^\{lang=[a-zA-Z-]+\}/, ""));
const unique = (items) => new Set(items).size === items.length;
const isPair = (text) => parts(text, ".").length === 2 && parts(text, ".").every(isIdentifier);
const isStep = (text) => {
  const [name, answer] = parts(text, ".");
  return parts(text, ".").length <= 2 && Boolean(name || answer);
};

const ANSWERS = {
  "true-false": (text) => /^(true|false)$/.test(text),
  choice: (text) => parts(text, ",").every(isLongIdentifier) && unique(parts(text, ",")),
  "fill-in": (text) => parts(text, ",").every(isText),
  "long-fill-in": isLine(4000),
  matching: (text) => parts(text, ",").every(isPair),
  performance: (text) => parts(text, ",").every(isStep),
  sequencing: (text) => parts(text, ",").every(isIdentifier),
  likert: isIdentifier,
  numeric: (text) => REAL.test(text),
  other: isLine(4000),
};

const isRange = (text) => {
  const ends = parts(text, ":");
  return ends.length <= 2 && ends.every((end) => end === "" || REAL.test(end));
};
const withoutFlags = (text) =>
  text.replace(/^(\{(case|order)_matters=(true|false)\}|\{lang=[a-zA-Z-]+\})*/, "");

const PATTERNS = {
  ...ANSWERS,
  "fill-in": (text) => ANSWERS["fill-in"](withoutFlags(text)),
  "long-fill-in": (text) => ANSWERS["long-fill-in"](withoutFlags(text)),
  matching: ANSWERS.matching,
  performance: (text) => ANSWERS.performance(withoutFlags(text)),
  numeric: isRange,
};

/** How many patterns an interaction of a type may have, where there is a limit, and whether two may be alike. */
const ONE = ["true-false", "numeric", "likert", "other"];

/** The learner's answer. `siblings`: what else the interaction holds. */
export function learnerResponse(value, { siblings: { type } }) {
  if (!type) return NO_TYPE;
  return ANSWERS[type](value) ? 0 : TYPE;
}

/** A correct answer. `others`: the interaction's other patterns. */
export function correctResponse(value, { siblings, others, index }) {
  const { type } = siblings;
  if (!type) return NO_TYPE;
  if (index > 0 && ONE.includes(type)) return TWICE;
  if (!PATTERNS[type](value)) return TYPE;
  return others.includes(value) ? TWICE : 0;
}
