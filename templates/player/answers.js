// How an answered question stands: graded or not, locked or not, by the assessment that it belongs to.

import { isOver, outcomeOf } from "./attempts.js";
import { course } from "./course.js";
import { numberOf } from "./question.js";
import { mode, state } from "./session.js";

const pageOf = (node) => node.closest(".page");

/** The assessment of a page or of a form on it; undefined on a page that is no quiz. */
export const assessmentAt = (node) =>
  course.assessments.find(({ page }) => page === +pageOf(node).dataset.page);

/** The same, where it counts; else null. */
export function countedAt(node) {
  const assessment = assessmentAt(node);
  return assessment?.counts ? assessment : null;
}

/** Is the attempt graded as a whole, when it is handed in? */
export const isWhole = (assessment) => Boolean(assessment) && assessment.feedback !== "after-question";

/** The outcome of what is answered now. */
export const outcome = (number) => outcomeOf(course, state, number);

/** Can the answer be graded? */
export const isGood = (number) => outcome(number).result !== "malformed";

/** Was the answer that stands there graded and reported? */
export const isChecked = (number) => state.recorded.includes(number) && isGood(number);

/** Is the answer one that an attempt at wrong ones only kept from the last? */
export function isKept(number, assessment) {
  const running = assessment?.retry === "wrong" && isWhole(assessment) && !isOver(state, assessment);
  return running && isChecked(number);
}

/** May the answer no longer be changed? */
export function isLocked(form) {
  const number = numberOf(form);
  const assessment = countedAt(form);
  if (!assessment) return Boolean(assessmentAt(form)?.pretest) && isChecked(number);
  const final = isWhole(assessment) ? isKept(number, assessment) : isChecked(number);
  return final || mode === "review" || isOver(state, assessment);
}
