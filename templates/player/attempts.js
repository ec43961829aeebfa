// The attempts at an assessment, as the saved state holds them, and what follows from them.
// `over` is between two attempts or after the last: answers are locked, the result is shown.

import { award } from "./award.js";
import { add, counting, everPassed, MOST_ATTEMPTS } from "./counting.js";
import { drawFor, inOrder } from "./drawing.js";
import { grade } from "./grading.js";
import { ASKS } from "./rules/index.js";

const NONE = { finished: null, open: false };
const countOf = ({ finished }) => (finished ? finished.count : 0);

/**
 * {finished, open, drawn, seen, seconds, fresh} of an assessment; what is absent is empty. `finished` is what the
 * ended attempts came to (counting.js), `fresh` the scores of those that ended since the page was loaded; it is not saved.
 */
export const attemptsAt = (state, assessment) => state.attempts[assessment.page] || NONE;

/** Is no attempt running, after at least one? */
export function isOver(state, assessment) {
  const { finished, open } = attemptsAt(state, assessment);
  return Boolean(finished) && !open;
}

/** How many attempts are left, the running one not counted; Infinity without limit. */
export function attemptsLeft(state, assessment) {
  const attempts = attemptsAt(state, assessment);
  const left = Math.max(0, (assessment.attempts || MOST_ATTEMPTS) - countOf(attempts) - attempts.open);
  return assessment.attempts || !left ? left : Infinity;
}

/** The number of the running attempt, or of the one that is over; from 1. */
export function attemptNumber(state, assessment) {
  return countOf(attemptsAt(state, assessment)) + (isOver(state, assessment) ? 0 : 1);
}

/** Has what counts of the finished attempts ever reached the pass mark? */
export const isPassed = (state, assessment) => everPassed(attemptsAt(state, assessment).finished, assessment);

/** Can no further attempt change anything? */
export function isUsedUp(state, assessment) {
  const decided = assessment.grade === "first" || attemptsLeft(state, assessment) === 0;
  return isOver(state, assessment) && decided;
}

/** The score that counts; null where no attempt has ended. */
export const standing = (state, assessment) => counting(attemptsAt(state, assessment).finished, assessment);

/** The questions of the running attempt, or of the one that is over, in the learner's order. */
export function asked(state, assessment) {
  const attempts = state.attempts[assessment.page] || drawFor(state, assessment, 1);
  return inOrder(state, assessment, attemptNumber(state, assessment), attempts);
}

/** The most that the attempt can bring. */
export function possible(course, state, assessment) {
  const worth = asked(state, assessment).map((number) => course.questions[number].declaration.points || 0);
  return worth.reduce((sum, points) => sum + points, 0);
}

/** The question as it is asked now, with the values that are drawn for this attempt where it has any. */
export function askedAs(course, state, number) {
  const question = course.questions[number];
  const asks = ASKS[question.declaration.rule];
  return asks ? asks(question, state.seed, `${number}/${dealt(state, question.counts)}`) : question;
}

/** The attempt whose values are dealt: the first one's stay where right answers may be kept from it. */
const dealt = (state, assessment) =>
  assessment && assessment.retry !== "wrong" ? attemptNumber(state, assessment) : 1;

/** The outcome of what the state holds for a question: `malformed` where it holds nothing of use. */
export function outcomeOf(course, state, number) {
  const { declaration, counts } = askedAs(course, state, number);
  const outcome = grade(declaration, state.responses[number] || []);
  if (!counts) return outcome;
  const certainty = counts.confidence ? state.confidence?.[number] || 1 : 0;
  return award(outcome, certainty, (state.hinted?.includes(number) && counts.hint_cost) || 0);
}

/** Notes that an attempt is running. */
export function open(state, assessment) {
  const attempts = state.attempts[assessment.page] || { ...NONE, ...drawFor(state, assessment, 1) };
  state.attempts[assessment.page] = { ...attempts, open: true };
}

/** Ends the running attempt with the score of what was answered; returns the score. */
export function close(course, state, assessment) {
  open(state, assessment);
  const earned = asked(state, assessment).map((number) => outcomeOf(course, state, number).earned);
  const score = {
    earned: earned.reduce((sum, points) => sum + points, 0),
    possible: possible(course, state, assessment),
  };
  const attempts = attemptsAt(state, assessment);
  const { finished, fresh = [] } = attempts;
  const ended = { finished: add(finished, score), fresh: [...fresh, score], open: false };
  state.attempts[assessment.page] = { ...attempts, ...ended };
  return score;
}

/** The answers that the next attempt keeps: all that are not wrong, where only wrong ones are tried again. */
function kept(course, state, assessment) {
  const numbers = asked(state, assessment);
  const isFine = (number) => /^(correct|neutral)$/.test(outcomeOf(course, state, number).result);
  const fine = numbers.filter(isFine);
  return assessment.retry === "wrong" && fine.length < numbers.length ? fine : null;
}

/** Begins another attempt: the answers of the last one go, and its questions where others can be drawn. */
export function again(course, state, assessment) {
  const keep = kept(course, state, assessment);
  const goes = (number) => assessment.questions.includes(number) && !keep?.includes(number);
  const attempts = attemptsAt(state, assessment);
  const { finished, fresh, drawn = [], seen = [] } = attempts;
  const pools = keep
    ? { drawn, seen }
    : drawFor(state, assessment, countOf(attempts) + 1, [...seen, ...drawn]);
  pools.seen.sort((a, b) => a - b);
  state.attempts[assessment.page] = { finished, fresh, open: true, ...pools };
  state.recorded = state.recorded.filter((number) => !goes(number));
  state.hinted = (state.hinted || []).filter((number) => !goes(number));
  state.confidence = { ...state.confidence };
  for (const number of assessment.questions.filter(goes)) {
    delete state.responses[number];
    delete state.confidence[number];
  }
}
