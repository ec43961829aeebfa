// When a learner reads whether an answer was right, and which one is: two policies of an assessment.

import { attemptsLeft, isOver, isPassed } from "./attempts.js";

/** Is the verdict on a question shown? `checked`: it was graded in this attempt; null: practice. */
export function isJudged(state, assessment, checked) {
  if (!assessment) return checked;
  const over = isOver(state, assessment);
  const policies = {
    "after-question": checked || over,
    "after-attempt": over,
    "after-pass": over && isPassed(state, assessment),
  };
  return Boolean(policies[assessment.feedback]);
}

/** Is the right answer told? `judged`: the verdict is. */
export function isRevealed(state, assessment, judged) {
  const over = isOver(state, assessment);
  const policies = {
    "with-feedback": judged,
    "after-attempt": over,
    "after-pass": over && isPassed(state, assessment),
    "after-last-attempt": over && attemptsLeft(state, assessment) === 0,
  };
  return Boolean(policies[assessment.reveal]);
}
