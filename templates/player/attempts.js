// The attempts at an assessment, as the saved state holds them, and what follows from them.
// `over` is between two attempts or after the last: answers are locked, the result is shown.

import { grade, passed } from "./grading.js";

const NONE = { finished: [], open: false };

/** {finished: [scores], open} of an assessment. */
export const attemptsAt = (state, assessment) => state.attempts[assessment.page] || NONE;

/** Is no attempt running, after at least one? */
export function isOver(state, assessment) {
  const { finished, open } = attemptsAt(state, assessment);
  return finished.length > 0 && !open;
}

/** How many attempts are left, the running one not counted; Infinity without limit. */
export function attemptsLeft(state, assessment) {
  const { finished, open } = attemptsAt(state, assessment);
  return assessment.attempts ? Math.max(0, assessment.attempts - finished.length - open) : Infinity;
}

/** The number of the running attempt, or of the one that is over; from 1. */
export function attemptNumber(state, assessment) {
  return attemptsAt(state, assessment).finished.length + (isOver(state, assessment) ? 0 : 1);
}

/** Did one of the finished attempts reach the pass mark? */
export function isPassed(state, assessment) {
  return attemptsAt(state, assessment).finished.some((score) => passed(score, assessment.pass_mark));
}

/** Are the attempts used up? */
export function isUsedUp(state, assessment) {
  return isOver(state, assessment) && attemptsLeft(state, assessment) === 0;
}

/** The best finished attempt; null where there is none. */
export function best(state, assessment) {
  const better = (a, b) => (b.earned * a.possible > a.earned * b.possible ? b : a);
  const { finished } = attemptsAt(state, assessment);
  return finished.length ? finished.reduce(better) : null;
}

/** The most that the assessment can bring. */
export function possible(course, assessment) {
  const worth = assessment.questions.map((number) => course.questions[number].declaration.points || 0);
  return worth.reduce((sum, points) => sum + points, 0);
}

/** The outcome of what the state holds for a question: `malformed` where it holds nothing of use. */
export function outcomeOf(course, state, number) {
  return grade(course.questions[number].declaration, state.responses[number] || []);
}

/** Notes that an attempt is running. */
export function open(state, assessment) {
  state.attempts[assessment.page] = { ...attemptsAt(state, assessment), open: true };
}

/** Ends the running attempt with the score of what was answered; returns the score. */
export function close(course, state, assessment) {
  const earned = assessment.questions.map((number) => outcomeOf(course, state, number).earned);
  const score = {
    earned: earned.reduce((sum, points) => sum + points, 0),
    possible: possible(course, assessment),
  };
  const { finished } = attemptsAt(state, assessment);
  state.attempts[assessment.page] = { finished: [...finished, score], open: false };
  return score;
}

/** Begins another attempt: the answers of the last one go. */
export function again(state, assessment) {
  for (const number of assessment.questions) delete state.responses[number];
  state.recorded = state.recorded.filter((number) => !assessment.questions.includes(number));
  open(state, assessment);
}
