// The score and the status of the whole course: the model that docs/player.md describes.

import { best, isPassed, isUsedUp, possible } from "./attempts.js";

/** Points over all counted assessments, the best attempt of each; null while no attempt has ended. */
export function courseScore(course, state) {
  if (!course.counted.some((assessment) => best(state, assessment))) return null;
  const total = { earned: 0, possible: 0 };
  for (const assessment of course.counted) {
    const score = best(state, assessment) || { earned: 0, possible: possible(course, assessment) };
    total.earned += score.earned;
    total.possible += score.possible;
  }
  return total;
}

/** `incomplete`, `passed`, `failed` or `completed`. */
export function courseStatus(course, state) {
  const { counted, pages } = course;
  if (counted.length === 0)
    return pages.every((page) => state.visited.includes(page)) ? "completed" : "incomplete";
  const missed = counted.filter((assessment) => !isPassed(state, assessment));
  if (missed.length === 0) return "passed";
  const isOut = (assessment) => isUsedUp(state, assessment);
  const hasFailed = (assessment) => best(state, assessment) !== null;
  const failed = course.report_failed === "at-once" ? missed.some(hasFailed) : missed.every(isOut);
  return failed ? "failed" : "incomplete";
}
