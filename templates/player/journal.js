// Adds answered questions to the LMS's journal.

import { isChecked, isGood, outcome } from "./answers.js";
import { course } from "./course.js";
import { takeLatency } from "./latency.js";
import { record, state } from "./session.js";

/** One question that was checked or handed in; practice (`assessment` null) has no weight. */
export function report(number, assessment) {
  const { id, interaction, text, declaration } = course.questions[number];
  const { result, earned, possible } = outcome(number);
  const good = isGood(number);
  if (good && !isChecked(number)) state.recorded = [...state.recorded, number];
  record({
    id,
    type: interaction,
    text,
    response: good ? state.responses[number] : [],
    correct: declaration.correct,
    matters: declaration.case,
    result: good ? result : "incorrect",
    earned,
    possible,
    weight: assessment ? possible : 0,
    latency: takeLatency(number),
    at: new Date(),
  });
}
