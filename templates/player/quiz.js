// Questions on their pages: set up when the page is first shown, checked, kept, handed in, tried again.
// A question of a counted assessment is locked once it counts; any other is practice.

import { assessmentAt, countedAt, isChecked, isGood, isKept, isLocked, isWhole, outcome } from "./answers.js";
import { again, asked, askedAs, attemptNumber, close, isOver, open } from "./attempts.js";
import { askCertainty, takeCertainty } from "./confidence.js";
import { course, isGraded } from "./course.js";
import { isJudged, isRevealed } from "./disclosure.js";
import { all, element, focus, one } from "./dom.js";
import { clearFeedback, showFeedback } from "./feedback.js";
import { noteHint, priceHint } from "./hints.js";
import { report } from "./journal.js";
import { lap, restart } from "./latency.js";
import { skippable } from "./objectives.js";
import { markSkippable } from "./pages.js";
import { showPanel } from "./panel.js";
import { cap, complain, forgive, lock, numberOf, order, readResponse, writeResponse } from "./question.js";
import { fill } from "./values.js";
import { note, showReveal } from "./reveal.js";
import { arrange } from "./sequence.js";
import { keepLater, mode, save, scoreNow, state } from "./session.js";
import { clearStart, isStarted, offerStart, startClock, stopClock } from "./timer.js";
import { widgetOf } from "./widgets/index.js";
import { say } from "./words.js";

const ready = new Set();

const forms = (section) => all(section, ".question:not([hidden])");
const pageOf = (node) => node.closest(".page");

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
  const assessment = countedAt(section);
  if (assessment) arrange(section, asked(state, assessment));
  else if (assessmentAt(section)?.shuffle.includes("questions")) {
    arrange(section, asked(state, assessmentAt(section)));
  }
  forms(section).forEach(restore);
  panel(section);
  clearStart(section);
  const isTimed = assessment?.time_limit && mode !== "review" && !isOver(state, assessment);
  if (isTimed && !isStarted(assessment)) offerStart(section, assessment);
}

function restore(form) {
  const number = numberOf(form);
  const question = askedAs(course, state, number);
  const assessment = assessmentAt(form);
  const counted = countedAt(form);
  const locked = isLocked(form);
  if (widgetOf(form).mixed || assessment?.shuffle.includes("choices")) {
    order(form, state.seed, `${number}/${assessment ? attemptNumber(state, assessment) : 1}`);
  }
  forgive(form);
  writeResponse(form, state.responses[number] || []);
  if (counted?.confidence && isGraded(question)) askCertainty(form, number, state.confidence?.[number]);
  priceHint(form, locked, state.hinted?.includes(number));
  lock(form, locked);
  clearFeedback(form);
  const judged = isJudged(state, counted, isChecked(number));
  if (judged) showFeedback(form, question, outcome(number));
  else if (isKept(number, counted)) note(form, say(isGraded(question) ? "kept" : "noted"));
  if (assessment && isRevealed(state, assessment, judged) && outcome(number).result !== "correct") {
    showReveal(form, question);
  }
  fill(form, question);
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
  if (!isGood(number) || lack(form)) return ask(form).focus();
  report(number, assessment);
  const ended = assessment && asked(state, assessment).every(isChecked);
  if (ended) finish(assessment);
  save();
  if (ended) forms(pageOf(form)).forEach(restore);
  else restore(form);
  panel(pageOf(form));
  const feedback = one(form, ".feedback");
  if (ended) feedback.append(element("a", { href: `#cw-panel-${assessment.page}` }, say("see_result")));
  const titles = spare();
  if (titles.length) note(form, say("skip_now", { list: titles.join("; ") }));
  focus(feedback);
}

/** Marks what a pre-test lets the learner skip; the titles of new pages. */
export const spare = () => markSkippable(skippable(course, state));

/** The part that has no answer yet, where an answer has several. */
const lack = (form) => widgetOf(form).lacks?.(form, course.questions[numberOf(form)]);

function ask(form) {
  const isNumber = course.questions[numberOf(form)].interaction === "numeric";
  const { text, control } = (readResponse(form).length && lack(form)) || {};
  return complain(form, text || say(isNumber ? "number" : widgetOf(form).asks), control);
}

/** The learner has gone on from what cannot be graded: the focus is elsewhere, so it is said. */
function warn(form) {
  ask(form);
  one(form, ".trouble").setAttribute("role", "alert");
}

/** Takes over what stands in the form, without a save of its own; true where it is new. */
export function take(form) {
  const number = numberOf(form);
  if (isLocked(form)) return false;
  const response = readResponse(form);
  const before = state.responses[number] || [];
  const answered = response.join("\n") !== before.join("\n");
  if (!takeCertainty(form, state, number) && !answered) return false;
  const assessment = countedAt(form);
  if (assessment) open(state, assessment);
  if (response.length) state.responses[number] = response;
  else delete state.responses[number];
  state.recorded = state.recorded.filter((other) => other !== number);
  keepLater();
  return true;
}

/** An answer is being changed: what was said of the last one no longer holds. No field is changed under an unfinished sign. */
export function edit(form, isComposing) {
  if (isLocked(form)) return;
  if (!isComposing) cap(form);
  widgetOf(form).edited?.(form);
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
    const lacking = lack(form);
    if (readResponse(form).length && (lacking ? lacking.typed : !isGood(numberOf(form)))) warn(form);
    else forgive(form);
  }
  panel(pageOf(form));
}

/** A hint was opened: noted, and saved at once, where it costs something. */
export function openHint(details) {
  const form = details.closest(".question");
  const assessment = countedAt(form);
  if (!assessment?.hint_cost || isLocked(form) || !noteHint(state, numberOf(form))) return;
  open(state, assessment);
  priceHint(form, false, true);
  save();
}

function finish(assessment) {
  for (const number of asked(state, assessment)) if (!isChecked(number)) report(number, assessment);
  close(course, state, assessment);
  stopClock(assessment);
  scoreNow();
}

const missing = (section) => forms(section).filter((form) => !isGood(numberOf(form)) || lack(form));

/** What stands under a counted quiz; `unsure`: the learner has asked to hand in. */
function panel(section, unsure = false) {
  const assessment = countedAt(section);
  if (!assessment) return null;
  const links = unsure ? missing(section) : [];
  const numbers = asked(state, assessment);
  return showPanel(one(section, ".panel:not(.start)"), assessment, state, {
    answered: numbers.filter(isWhole(assessment) ? isGood : isChecked).length,
    missing: links.map((form) => element("a", { href: `#${form.id}` }, one(form, ".number").textContent)),
    first: forms(section)[0],
    frozen: mode === "review",
  });
}

/** The learner hands in; unanswered questions are asked about first, unless `anyway`. */
export function handIn(section, anyway) {
  forms(section).forEach(take);
  if (!anyway && missing(section).length) {
    for (const form of missing(section)) if (isGood(numberOf(form))) ask(form);
    return focus(panel(section, true));
  }
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

/** The time of this page's attempt begins, or goes on. */
export function start(section) {
  startClock(section, countedAt(section), () => handIn(section, true));
  restart();
  save();
  panel(section);
  focus(forms(section)[0]);
}

/** The learner begins another attempt. */
export function retry(section) {
  const assessment = countedAt(section);
  again(course, state, assessment);
  if (assessment.time_limit) startClock(section, assessment, () => handIn(section, true));
  restart();
  save();
  restoreAll(section);
  scrollTo(0, 0);
  focus(one(section, "h2"));
}
