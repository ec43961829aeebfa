// What an answered question is in the LMS's journal, in no edition's words yet.

import { TOLD } from "./rules/index.js";

/** {id, type, text, response, correct, matters, result, earned, possible}; what cannot be graded has no response. */
export function entry(question, { result, earned, possible }, response) {
  const { id, interaction, text, declaration } = question;
  const good = result !== "malformed";
  const missing = declaration.rule === "none" ? "neutral" : "incorrect";
  return {
    id,
    type: interaction,
    text,
    response: good ? response : [],
    correct: declaration.correct || [],
    ...TOLD[declaration.rule]?.(question, good ? response : []),
    matters: declaration.case,
    result: good ? result : missing,
    earned,
    possible,
  };
}
