// Questions on their pages: set up when the page is first shown, checked, kept, handed in, tried again.
// A question of a counted assessment is locked once it counts; any other is practice.

import { again, attemptNumber, close, isOver, open, outcomeOf } from "./attempts.js";
import { course } from "./course.js";
import { all, element, focus, one } from "./dom.js";
import { clearFeedback, showFeedback } from "./feedback.js";
import { lap, restart, takeLatency } from "./latency.js";
import { showPanel } from "./panel.js";
import { complain, forgive, lock, numberOf, order, readResponse, writeResponse } from "./question.js";
import { keepLater, mode, record, save, scoreNow, state } from "./session.js";
import { widgetOf } from "./widgets/index.js";
import { say } from "./words.js";

const ready = new Set();

const forms = (section) => all(section, ".question");
const pageOf = (node) => node.closest(".page");
const assessmentAt = (node) => course.assessments.find(({ page }) => page === +pageOf(node).dataset.page);
const outcome = (number) => outcomeOf(course, state, number);
const isGood = (number) => outcome(number).result !== "malformed";
const isChecked = (number) => state.recorded.includes(number) && isGood(number);

/** The assessment of a page or a form on it, if it counts. */
function countedAt(node) {
  const assessment = assessmentAt(node);
  return assessment?.counts ? assessment : null;
}

const isWhole = (assessment) => assessment?.feedback === "after-attempt";

/** The page is shown: its questions stand as the learner left them. */
export function showQuestions(section) {
  if (ready.has(section)) return;
  ready.add(section);
  const assessment = countedAt(section);
  if (assessment) section.append(element("div", { id: `cw-panel-${assessment.page}`, className: "panel" }));
  const early = forms(section).map((form) => [form, readResponse(form)]);
  restoreAll(section);
  for (const [form, response] of early) answerEarly(form, response);
}

/** What the learner had answered before the questions' script came, where nothing is known of that question. */
function answerEarly(form, response) {
  if (!response.length || isLocked(form) || state.responses[numberOf(form)]) return;
  writeResponse(form, response);
  keep(form);
}

/** Another state has come: what was shown of the old one is set up again. */
export function resetQuestions() {
  ready.forEach(restoreAll);
}

function restoreAll(section) {
  forms(section).forEach(restore);
  panel(section);
}

function isLocked(form) {
  const assessment = countedAt(form);
  if (!assessment) return false;
  const checked = !isWhole(assessment) && isChecked(numberOf(form));
  return checked || mode === "review" || isOver(state, assessment);
}

function restore(form) {
  const number = numberOf(form);
  const assessment = assessmentAt(form);
  if (assessment?.shuffle.includes("choices")) {
    order(form, state.seed, `${number}/${attemptNumber(state, assessment)}`);
  }
  forgive(form);
  writeResponse(form, state.responses[number] || []);
  lock(form, isLocked(form));
  const counted = countedAt(form);
  const over = counted && isOver(state, counted);
  if (over || (!isWhole(counted) && isChecked(number))) {
    showFeedback(form, course.questions[number], outcome(number));
  } else {
    clearFeedback(form);
  }
}

/** The learner asks for the verdict on one question, by its button or by Enter in its field. */
export function check(control) {
  const form = control.closest(".question");
  const number = numberOf(form);
  const assessment = countedAt(form);
  if (isLocked(form)) return;
  if (isWhole(assessment)) return keep(form);
  lap(number);
  take(form);
  if (!isGood(number)) return ask(form).focus();
  report(number, assessment);
  const ended = assessment?.questions.every(isChecked);
  if (ended) finish(assessment);
  save();
  if (ended) forms(pageOf(form)).forEach(restore);
  else restore(form);
  panel(pageOf(form));
  const feedback = one(form, ".feedback");
  if (ended) feedback.append(element("a", { href: `#cw-panel-${assessment.page}` }, say("see_result")));
  focus(feedback);
}

function ask(form) {
  const isNumber = course.questions[numberOf(form)].interaction === "numeric";
  return complain(form, say(isNumber ? "number" : widgetOf(form).asks));
}

/** Takes over what stands in the form, without a save of its own; true where it is new. */
export function take(form) {
  const number = numberOf(form);
  const response = readResponse(form);
  const before = state.responses[number] || [];
  if (isLocked(form) || response.join() === before.join()) return false;
  const assessment = countedAt(form);
  if (assessment) open(state, assessment);
  if (response.length) state.responses[number] = response;
  else delete state.responses[number];
  state.recorded = state.recorded.filter((other) => other !== number);
  keepLater();
  return true;
}

/** An answer is being changed: what was said of the last one no longer holds. */
export function edit(form) {
  if (isLocked(form)) return;
  forgive(form);
  clearFeedback(form);
}

/** A button of the question's own was pressed. */
export function act(control) {
  const form = control.closest(".question");
  widgetOf(form).act(form, control);
  edit(form);
  keep(form);
}

/** An answer was changed: saved at once where the whole attempt is graded, else with the next save. */
export function keep(form) {
  if (take(form)) {
    lap(numberOf(form));
    if (isWhole(countedAt(form))) save();
    if (readResponse(form).length && !isGood(numberOf(form))) ask(form);
    else forgive(form);
  }
  panel(pageOf(form));
}

/** Adds an answered question to the LMS's journal; practice has no weight. */
function report(number, assessment) {
  const { id, interaction, text, declaration } = course.questions[number];
  const { result, earned, possible } = outcome(number);
  const good = isGood(number);
  if (good && !isChecked(number)) state.recorded = [...state.recorded, number];
  record({
    id,
    type: interaction,
    text,
    response: good ? state.responses[number] : [],
    correct: declaration.correct,
    matters: declaration.case,
    result: good ? result : "incorrect",
    earned,
    possible,
    weight: assessment ? possible : 0,
    latency: takeLatency(number),
    at: new Date(),
  });
}

function finish(assessment) {
  for (const number of assessment.questions) if (!isChecked(number)) report(number, assessment);
  close(course, state, assessment);
  scoreNow();
}

const missing = (section) => forms(section).filter((form) => !isGood(numberOf(form)));

/** What stands under a counted quiz; `asked`: the learner has asked to hand in. */
function panel(section, asked = false) {
  const assessment = countedAt(section);
  if (!assessment) return null;
  const links = asked ? missing(section) : [];
  return showPanel(one(section, ".panel"), assessment, state, {
    answered: assessment.questions.filter(isWhole(assessment) ? isGood : isChecked).length,
    missing: links.map((form) => element("a", { href: `#${form.id}` }, one(form, ".number").textContent)),
    frozen: mode === "review",
  });
}

/** The learner hands in; unanswered questions are asked about first, unless `anyway`. */
export function handIn(section, anyway) {
  forms(section).forEach(take);
  if (!anyway && missing(section).length) return focus(panel(section, true));
  finish(countedAt(section));
  save();
  restoreAll(section);
  focus(panel(section));
}

/** The learner goes on answering. */
export function goOn(section) {
  panel(section);
  focus(missing(section)[0]);
}

/** The learner begins another attempt. */
export function retry(section) {
  again(state, countedAt(section));
  restart();
  save();
  restoreAll(section);
  scrollTo(0, 0);
  focus(one(section, "h2"));
}
