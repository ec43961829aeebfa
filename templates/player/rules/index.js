// How a response is graded: (declaration, response, points) -> outcome, by the name of the declaration's rule.
// Each rule is a file here, under the name of its twin in builder/rules/, and enters itself.

export const RULES = {};

/** (question, seed, salt) -> the question as it is asked, of rules that draw something. */
export const ASKS = {};

/** Where identifiers alone would tell a teacher nothing: (question, response) -> {response, correct} in words, by rule. */
export const TOLD = {};
