// What an answered question is in the LMS's journal, in no edition's words yet.

/** {id, type, text, response, correct, matters, result, earned, possible}; what cannot be graded has no response. */
export function entry({ id, interaction, text, declaration }, { result, earned, possible }, response) {
  const good = result !== "malformed";
  return {
    id,
    type: interaction,
    text,
    response: good ? response : [],
    correct: declaration.correct,
    matters: declaration.case,
    result: good ? result : "incorrect",
    earned,
    possible,
  };
}
