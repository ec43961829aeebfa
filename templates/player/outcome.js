// The score and the status of the whole course: the model that docs/player.md describes.

import { isPassed, isUsedUp, possible, standing } from "./attempts.js";
import { objectiveScores, skippable } from "./objectives.js";

/**
 * Points over all counted assessments, what counts of each; null while no attempt has ended.
 * `falls`: a later attempt may lower it; `objectives`: the same for each learning objective.
 */
export function courseScore(course, state) {
  if (!course.counted.some((assessment) => standing(state, assessment))) return null;
  const falls = course.counted.some(({ grade = "best" }) => grade !== "best");
  const total = { earned: 0, possible: 0, falls, objectives: objectiveScores(course, state, course.counted) };
  for (const assessment of course.counted) {
    const score = standing(state, assessment) || { earned: 0, possible: possible(course, state, assessment) };
    total.earned += score.earned;
    total.possible += score.possible;
  }
  return total;
}

/** `incomplete`, `passed`, `failed` or `completed`. */
export function courseStatus(course, state) {
  const { counted, pages } = course;
  if (counted.length === 0) {
    const done = [...state.visited, ...skippable(course, state)];
    return pages.every((page) => done.includes(page)) ? "completed" : "incomplete";
  }
  const missed = counted.filter((assessment) => !isPassed(state, assessment));
  if (missed.length === 0) return "passed";
  const isOut = (assessment) => isUsedUp(state, assessment);
  const hasFailed = (assessment) => standing(state, assessment) !== null;
  const failed = course.report_failed === "at-once" ? missed.some(hasFailed) : missed.every(isOut);
  return failed ? "failed" : "incomplete";
}
