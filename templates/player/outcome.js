// The score and the status of the whole course: the model that docs/player.md describes.

import { attemptsAt, best, isPassed, isUsedUp, possible } from "./attempts.js";

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
  const { counted } = course;
  if (counted.length === 0)
    return course.pages.every(isVisited, new Set(state.visited)) ? "completed" : "incomplete";
  if (counted.every((assessment) => isPassed(state, assessment))) return "passed";
  const settled = (assessment) => isPassed(state, assessment) || isUsedUp(state, assessment);
  const missed = (assessment) =>
    attemptsAt(state, assessment).finished.length > 0 && !isPassed(state, assessment);
  if (course.report_failed === "at-once" && counted.some(missed)) return "failed";
  return counted.every(settled) ? "failed" : "incomplete";
}

function isVisited(page) {
  return this.has(page);
}
