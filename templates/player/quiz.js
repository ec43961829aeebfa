// Questions on their pages: set up when the page is first shown, checked, kept, handed in, tried again.

import { again, attemptNumber, attemptsLeft, close, isOver, open, outcomeOf } from "./attempts.js";
import { policyOf, questionOf } from "./course.js";
import { element, focus } from "./dom.js";
import { clearFeedback, showFeedback } from "./feedback.js";
import { grade } from "./grading.js";
import { showPanel } from "./panel.js";
import { complain, forgive, lock, order, readResponse, writeResponse } from "./question.js";
import { say } from "./words.js";

const forms = (section) => [...section.querySelectorAll("form.question")];
const numberOf = (form) => Number(form.dataset.question);

/** The questions of a course. `clock` measures how long the learner is at each. */
export class Quiz {
  constructor(course, session, clock) {
    this.course = course;
    this.session = session;
    this.clock = clock;
    this.ready = new Set();
  }

  get state() {
    return this.session.state;
  }

  /** The page is shown: its questions stand as the learner left them. */
  show(section) {
    if (this.ready.has(section)) return;
    this.ready.add(section);
    for (const form of forms(section)) this.restore(form);
    const assessment = this.counted(section);
    if (!assessment || !assessment.questions.length) return;
    section.append(element("div", { id: `cw-panel-${assessment.page}`, className: "panel" }));
    this.panel(section);
  }

  /** Another state has come: what was shown of the old one is set up again. */
  reset() {
    for (const section of this.ready) {
      for (const form of forms(section)) this.restore(form);
      if (this.counted(section)) this.panel(section);
    }
  }

  counted(section) {
    const assessment = this.course.assessmentAt[section.dataset.page];
    return assessment && assessment.counts ? assessment : null;
  }

  /** The counted assessment of a form's question. */
  assessmentFor(form) {
    return policyOf(this.course, form) === "practice" ? null : this.course.assessmentOf[numberOf(form)];
  }

  isRecorded(number) {
    return this.state.recorded.includes(number) && outcomeOf(this.course, this.state, number).result !== "malformed";
  }

  isLocked(form) {
    const assessment = this.assessmentFor(form);
    if (!assessment) return false;
    const checked = assessment.feedback === "after-question" && this.isRecorded(numberOf(form));
    return checked || this.session.frozen || isOver(this.state, assessment);
  }

  restore(form) {
    const assessment = this.course.assessmentOf[numberOf(form)];
    if (assessment && assessment.shuffle.includes("choices")) {
      const attempt = assessment.counts ? attemptNumber(this.state, assessment) : 1;
      order(form, this.state.seed, `${numberOf(form)}/${attempt}`);
    }
    forgive(form);
    writeResponse(form, this.state.responses[numberOf(form)] || []);
    lock(form, this.isLocked(form));
    this.feedback(form);
  }

  feedback(form) {
    const number = numberOf(form);
    const assessment = this.assessmentFor(form);
    const over = assessment && isOver(this.state, assessment);
    const told = assessment && assessment.feedback === "after-attempt" ? over : over || this.isRecorded(number);
    if (!told) return clearFeedback(form);
    const last = assessment && attemptsLeft(this.state, assessment) === 0 && over;
    const outcome = outcomeOf(this.course, this.state, number);
    return showFeedback(form, questionOf(this.course, form), outcome, last);
  }

  /** The learner asks for the verdict on one question. */
  check(form) {
    const number = numberOf(form);
    if (this.isLocked(form)) return;
    if (policyOf(this.course, form) === "after-attempt") return this.keep(form);
    const response = readResponse(form);
    const outcome = grade(questionOf(this.course, form).declaration, response);
    if (outcome.result === "malformed") return this.complain(form);
    this.clock.lap(number);
    this.answer(number, response);
    this.record(number, outcome);
    this.finishIfComplete(form);
    this.session.save();
    this.restored(form);
  }

  /** Shows what came of a check, and moves the focus there. */
  restored(form) {
    const assessment = this.assessmentFor(form);
    const over = assessment && isOver(this.state, assessment);
    const section = form.closest(".page");
    if (over) for (const other of forms(section)) this.restore(other);
    else this.restore(form);
    if (assessment) this.panel(section);
    const feedback = form.querySelector(".feedback");
    if (over) feedback.append(element("a", { href: `#cw-panel-${assessment.page}` }, say("see_result")));
    focus(feedback);
  }

  complain(form) {
    const { rule } = questionOf(this.course, form).declaration;
    if (rule === "number") return complain(form, say("number"));
    complain(form, say(rule === "text" ? "type" : "choose"));
  }

  answer(number, response) {
    const assessment = this.course.assessmentOf[number];
    if (assessment && assessment.counts && !isOver(this.state, assessment)) open(this.state, assessment);
    if (response.length) this.state.responses[number] = response;
    else delete this.state.responses[number];
    this.state.recorded = this.state.recorded.filter((other) => other !== number);
  }

  record(number, outcome) {
    const { id, interaction, text, declaration } = this.course.questions[number];
    const assessment = this.course.assessmentOf[number];
    const malformed = outcome.result === "malformed";
    if (!malformed) this.state.recorded.push(number);
    this.session.record({
      id,
      type: interaction,
      text,
      response: malformed ? [] : this.state.responses[number],
      correct: declaration.correct,
      matters: Boolean(declaration.case),
      result: malformed ? "incorrect" : outcome.result,
      earned: outcome.earned,
      possible: outcome.possible,
      weight: assessment && assessment.counts ? outcome.possible : 0,
      latency: this.clock.take(number),
      at: new Date(),
    });
  }

  finishIfComplete(form) {
    const assessment = this.assessmentFor(form);
    if (assessment && assessment.questions.every((number) => this.isRecorded(number))) this.finish(assessment);
  }

  /** An answer was changed: kept at once where the whole attempt is graded, else with the next save. */
  keep(form) {
    const number = numberOf(form);
    const response = readResponse(form);
    if (this.isLocked(form) || same(response, this.state.responses[number] || [])) return;
    this.clock.lap(number);
    this.answer(number, response);
    forgive(form);
    clearFeedback(form);
    this.session.draft = true;
    if (policyOf(this.course, form) !== "after-attempt") return;
    this.session.save();
    this.panel(form.closest(".page"));
  }

  missing(section, assessment) {
    const open = (form) =>
      assessment.questions.includes(numberOf(form)) &&
      outcomeOf(this.course, this.state, numberOf(form)).result === "malformed";
    return forms(section).filter(open);
  }

  panel(section, { asked = false } = {}) {
    const assessment = this.counted(section);
    const panel = section.querySelector(".panel");
    const missing = this.missing(section, assessment);
    const done = assessment.feedback === "after-question" ? (n) => this.isRecorded(n) : (n) => this.state.responses[n];
    const links = missing.map((form) => element("a", { href: `#${form.id}` }, placeOf(form)));
    showPanel(panel, assessment, this.state, {
      answered: assessment.questions.filter(done).length,
      missing: asked && links.length ? links : null,
      frozen: this.session.frozen,
    });
    return panel;
  }

  /** The learner hands in: unanswered questions are asked about first. */
  handIn(section, anyway) {
    const assessment = this.counted(section);
    for (const form of forms(section)) if (!this.isLocked(form)) this.gather(form);
    if (!anyway && this.missing(section, assessment).length) return focus(this.panel(section, { asked: true }));
    this.finish(assessment);
    this.session.save();
    for (const form of forms(section)) this.restore(form);
    focus(this.panel(section));
  }

  /** Takes over what stands in the form, without a save of its own. */
  gather(form) {
    const response = readResponse(form);
    if (!same(response, this.state.responses[numberOf(form)] || [])) this.answer(numberOf(form), response);
  }

  finish(assessment) {
    const left = assessment.questions.filter((number) => !this.isRecorded(number));
    for (const number of left) this.record(number, outcomeOf(this.course, this.state, number));
    close(this.course, this.state, assessment);
    this.session.ended = true;
  }

  /** The learner goes on answering, or begins another attempt. */
  goOn(section) {
    const [first] = this.missing(section, this.counted(section));
    this.panel(section);
    focus(first);
  }

  retry(section) {
    again(this.state, this.counted(section));
    this.clock.restart();
    this.session.save();
    for (const form of forms(section)) this.restore(form);
    this.panel(section);
    window.scrollTo(0, 0);
    focus(section.querySelector("h2"));
  }
}

const same = (a, b) => a.length === b.length && a.every((text, at) => text === b[at]);
const placeOf = (form) => form.querySelector(".number").textContent;
