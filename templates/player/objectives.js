// Learning objectives: what was earned for each, and the pages that a pre-test lets the learner skip.

import { isGraded } from "./course.js";
import { asked, isOver, outcomeOf } from "./attempts.js";
import { passed } from "./grading.js";

const sum = (outcomes, member) => outcomes.reduce((total, outcome) => total + outcome[member], 0);

/** [{id, text, earned, possible, passed}] over those of `assessments` whose last attempt has ended. */
export function objectiveScores(course, state, assessments) {
  const over = assessments.filter((assessment) => isOver(state, assessment));
  return (course.objectives || []).flatMap(({ id, text }) => {
    const of = (assessment) =>
      asked(state, assessment).filter((number) => course.questions[number].objective === id);
    const asking = over.filter((assessment) => of(assessment).length);
    const outcomes = asking.flatMap(of).map((number) => outcomeOf(course, state, number));
    const score = { earned: sum(outcomes, "earned"), possible: sum(outcomes, "possible") };
    const mark = Math.max(...asking.map((assessment) => assessment.pass_mark));
    return score.possible ? [{ id, text, ...score, passed: passed(score, mark) }] : [];
  });
}

/** The pages of those objectives whose every question in a pre-test was answered right. */
export function skippable(course, state) {
  const tested = course.assessments.filter(({ pretest }) => pretest).flatMap(({ questions }) => questions);
  const isKnown = (number) =>
    state.recorded.includes(number) && outcomeOf(course, state, number).result === "correct";
  return (course.objectives || []).flatMap(({ id, pages }) => {
    const asks = (question) => question.objective === id && isGraded(question);
    const asking = tested.filter((number) => asks(course.questions[number]));
    return asking.length && asking.every(isKnown) ? pages : [];
  });
}
