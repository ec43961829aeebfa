// Adds answered questions to the LMS's journal.

import { isChecked, isGood, outcome } from "./answers.js";
import { askedAs } from "./attempts.js";
import { course } from "./course.js";
import { entry } from "./entry.js";
import { takeLatency } from "./latency.js";
import { record, state } from "./session.js";

/** One question that was checked or handed in; practice (`assessment` null) has no weight. */
export function report(number, assessment) {
  const graded = outcome(number);
  if (isGood(number) && !isChecked(number)) state.recorded = [...state.recorded, number];
  record({
    ...entry(askedAs(course, state, number), graded, state.responses[number]),
    weight: assessment ? graded.possible : 0,
    latency: takeLatency(number),
    at: new Date(),
  });
}
