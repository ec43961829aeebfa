// A saved state in a newer version of its course: what holds is kept, and nothing is taken for anything else.
// `revision` is when a question's key last changed, `retyped` its type, `changed` its choices as well.

import { asked, attemptNumber, attemptsAt, isOver, outcomeOf } from "./attempts.js";
import { rescore } from "./counting.js";
import { draw } from "./draw.js";

const [KEPT, REGRADED, AGAIN, GONE] = [0, 1, 2, 3];

const numbersOf = (object = {}) => Object.keys(object).map(Number);

/** Can it be graded yet? Of gaps the grader asks only that one can: of each that has choices it must be one of them. */
const isAnswer = ({ declaration: { gaps = [] } }, response, { result }) =>
  result !== "malformed" &&
  gaps.every(({ options }, at) => !options || !response[at] || options.includes(response[at]));

/** What becomes of what was saved for a question. */
function fateOf(course, saved, number) {
  const question = course.questions[number];
  if (!question) return GONE;
  const { revision = 0, retyped = 0, changed = 0 } = question;
  const isNewer = (stamp) => stamp > saved.revision;
  if (isNewer(retyped) || (isNewer(revision) && course.course.updates === "reset")) return AGAIN;
  const response = saved.responses[number];
  const touched = response && (isNewer(revision) || isNewer(changed));
  if (touched && !isAnswer(question, response, outcomeOf(course, saved, number))) return AGAIN;
  return isNewer(revision) ? REGRADED : KEPT;
}

/**
 * {state, rescored, regraded, again}: the state as this version of the course goes on with it, whether a finished
 * attempt has a better score, how many answers were graded anew and how many questions are asked again. The rules of
 * the questions must have come.
 */
export function update(course, saved) {
  const numbers = [...numbersOf(saved.responses), ...(saved.hinted || []), ...numbersOf(saved.confidence)];
  const fates = new Map(numbers.map((number) => [number, fateOf(course, saved, number)]));
  const state = kept(course, saved, (number) => fates.get(number) < AGAIN);
  let rescored = false;
  for (const assessment of course.counted.filter(({ page }) => state.attempts[page])) {
    if (isOver(state, assessment)) rescored = recount(course, state, assessment, fates) || rescored;
    else goOn(course, state, assessment);
  }
  const answered = numbersOf(saved.responses);
  const over = course.counted.filter((assessment) => isOver(state, assessment));
  const isClosed = (number) => over.some(({ questions }) => questions.includes(number));
  return {
    state,
    rescored,
    regraded: answered.filter((number) => fates.get(number) === REGRADED).length,
    again: answered.filter((number) => fates.get(number) === AGAIN && !isClosed(number)).length,
  };
}

/** Without the pages that are gone, and without all that was saved for questions that do not `stay`. */
function kept(course, saved, stays) {
  const of = (object = {}) =>
    Object.fromEntries(
      numbersOf(object)
        .filter(stays)
        .map((number) => [number, object[number]]),
    );
  const isHere = (page) => course.pages.includes(page);
  const assessments = course.assessments.filter(({ page }) => saved.attempts[page]);
  return {
    ...saved,
    revision: course.course.revision,
    visited: saved.visited.filter(isHere),
    responses: of(saved.responses),
    recorded: saved.recorded.filter(stays),
    attempts: Object.fromEntries(assessments.map((each) => [each.page, withoutGone(each, saved)])),
    hinted: (saved.hinted || []).filter(stays),
    confidence: of(saved.confidence),
  };
}

/** Drawn questions that are asked here no more are forgotten; but that some were drawn is not. */
function withoutGone({ page, questions }, saved) {
  const attempts = saved.attempts[page];
  const known = (numbers = []) => numbers.filter((number) => questions.includes(number));
  const drawn = known(attempts.drawn);
  return { ...attempts, drawn: drawn.length ? drawn : attempts.drawn, seen: known(attempts.seen) };
}

/** The last attempt has its answers yet: where a key changed they are counted anew. True where that is a gain. */
function recount(course, state, assessment, fates) {
  const numbers = asked(state, assessment);
  if (!numbers.some((number) => fates.get(number) === REGRADED)) return false;
  const outcomes = numbers.map((number) => outcomeOf(course, state, number));
  const sum = (member) => outcomes.reduce((total, outcome) => total + outcome[member], 0);
  const score = { earned: sum("earned"), possible: sum("possible") };
  const attempts = attemptsAt(state, assessment);
  const { finished } = attempts;
  const { last } = finished;
  if (score.earned * last.possible <= last.earned * score.possible) return false;
  state.attempts[assessment.page] = { ...attempts, finished: rescore(finished, score) };
  return true;
}

/** The running attempt draws as many as its pools ask now, and asks again what it kept as right and is not. */
function goOn(course, state, assessment) {
  const { page, pools = {}, feedback, questions: all } = assessment;
  const attempts = attemptsAt(state, assessment);
  const { drawn = [], seen = [] } = attempts;
  const attempt = attemptNumber(state, assessment);
  if (drawn.length) {
    const more = Object.keys(pools).flatMap((name) => {
      const { questions, draw: count } = pools[name];
      const left = questions.filter((number) => !drawn.includes(number));
      const missing = count - (questions.length - left.length);
      // A question that was always asked may have come into the pool: what is answered is not lost.
      const others = left.filter((number) => !state.responses[number]);
      const before = [...seen, ...(others.length < left.length ? others : [])];
      return draw(left, Math.max(0, missing), before, state.seed, `${page}/${name}/${attempt}`);
    });
    const here = drawn.filter((number) => all.includes(number));
    state.attempts[page] = { ...attempts, drawn: [...here, ...more].sort((a, b) => a - b) };
  }
  if (feedback === "after-question") return;
  const isFine = (number) => /^(correct|neutral)$/.test(outcomeOf(course, state, number).result);
  const isWrong = (number) => all.includes(number) && !isFine(number);
  state.recorded = state.recorded.filter((number) => !isWrong(number));
}
