// The questions of a page and the policy of its assessment: check, hand in, try again.

import { shuffle } from "./draw.js";
import * as forms from "./form.js";
import { canonicalNumber, percent } from "./grading.js";

/** The quizzes of the document. `changed()` saves after an action of the learner. */
export class Quiz {
  constructor(course, learner, session) {
    Object.assign(this, { course, learner, session });
    this.since = Date.now();
    const main = document.getElementById("cw-main");
    main.addEventListener("submit", (event) => this._submit(event));
    main.addEventListener("change", (event) => this._change(event));
    main.addEventListener("click", (event) => this._click(event));
  }

  /** Puts a page's questions into the state in which the learner left them. */
  prepare(section) {
    this.since = Date.now();
    for (const form of section.querySelectorAll(".question")) this._prepare(form);
    const assessment = this._assessment(section);
    if (!assessment) return;
    this._clearResult(section);
    if (!this.learner.isOpen(assessment)) this._result(section, assessment);
    this._offerHandIn(section, assessment);
  }

  _assessment(section) {
    const assessment = this.course.assessmentOf(Number(section.dataset.page));
    return assessment?.counts ? assessment : undefined;
  }

  _prepare(form) {
    const question = forms.number(form);
    const policy = this.course.policyOf(question);
    const assessment = this.course.assessmentOf(Number(form.closest(".page").dataset.page));
    const turn = policy ? this.learner.turn(policy) : 0;
    if (assessment?.shuffle.includes("choices")) {
      forms.order(form, (letters) => shuffle(letters, this.learner.state.seed, `${question}/${turn}`));
    }
    const response = this.learner.response(question);
    forms.fill(form, response ?? []);
    forms.clear(form);
    if (response && this._isShown(policy)) this._feedback(form, question);
    forms.lock(form, this._isLocked(policy, response));
  }

  /** Feedback after each question, or once the attempt is over. */
  _isShown(policy) {
    return !policy || policy.feedback === "after-question" || !this.learner.isOpen(policy);
  }

  _isLocked(policy, response) {
    if (!this.session.writable) return true;
    if (!policy) return false;
    return !this.learner.isOpen(policy) || (policy.feedback === "after-question" && response !== undefined);
  }

  _submit(event) {
    event.preventDefault();
    const form = event.target.closest(".question");
    if (!form || !this.session.writable) return;
    const policy = this.course.policyOf(forms.number(form));
    if (policy?.feedback === "after-attempt") this._keep(form);
    else this._check(form, policy);
  }

  _check(form, policy) {
    const question = forms.number(form);
    const response = forms.read(form);
    if (this.learner.grade(question, response).result === "malformed") {
      forms.show(form, this._whatIsMissing(form, question), "malformed");
      forms.focus(form);
      return;
    }
    this.learner.respond(question, response);
    this._record(question, policy);
    this._feedback(form, question);
    forms.lock(form, this._isLocked(policy, response));
    forms.focus(form);
    this.session.save();
  }

  _whatIsMissing(form, question) {
    const { interaction } = this.course.questions[question];
    const isTyped = form.querySelector(".answer");
    return this.course.say(!isTyped ? "choose" : interaction === "numeric" ? "number" : "type");
  }

  _change(event) {
    const form = event.target.closest(".question");
    const policy = form && this.course.policyOf(forms.number(form));
    if (policy?.feedback === "after-attempt" && this.session.writable) this._keep(form);
  }

  /** Keeps an answer without saying anything of it; what cannot be graded yet is said at once. */
  _keep(form) {
    const question = forms.number(form);
    const response = forms.read(form);
    const malformed = response.length > 0 && this.learner.grade(question, response).result === "malformed";
    if (malformed) forms.show(form, this._whatIsMissing(form, question), "malformed");
    else forms.clear(form);
    this.learner.respond(question, malformed ? [] : response);
    this.session.save();
  }

  _click(event) {
    const button = event.target.closest("[data-do]");
    if (!button) return;
    const section = button.closest(".page");
    const assessment = this._assessment(section);
    if (button.dataset.do === "hand-in") this._ask(section, assessment);
    if (button.dataset.do === "hand-in-now") this._handIn(section, assessment);
    if (button.dataset.do === "go-back") this._goBack(section, assessment);
    if (button.dataset.do === "again") this._again(section, assessment);
  }

  /** Takes what was chosen but not checked as answered; asks before empty questions count as wrong. */
  _ask(section, assessment) {
    for (const form of section.querySelectorAll(".question")) this._take(form, assessment);
    const empty = this.learner.unanswered(assessment).length;
    if (!empty) {
      this._handIn(section, assessment);
      return;
    }
    const { say } = this.course;
    const panel = this._panel(section, "asking");
    panel.append(
      line("p", say("unanswered", { number: empty })),
      buttons(["hand-in-now", say("hand_in_now")], ["go-back", say("go_back"), "main"]),
    );
    section.querySelector(".hand-in").hidden = true;
    panel.focus();
    this.session.save();
  }

  _take(form, assessment) {
    const question = forms.number(form);
    const response = forms.read(form);
    if (this.learner.response(question) || this.learner.grade(question, response).result === "malformed")
      return;
    this.learner.respond(question, response);
    if (assessment.feedback !== "after-question") return;
    this._record(question, assessment);
    this._prepare(form);
  }

  _goBack(section, assessment) {
    this._clearResult(section);
    section.querySelector(".hand-in").hidden = false;
    const [empty] = this.learner.unanswered(assessment);
    section.querySelector(`[data-question="${empty}"] input`).focus();
  }

  _handIn(section, assessment) {
    this.learner.handIn(assessment);
    for (const question of assessment.questions) {
      if (this.learner.response(question)) this._record(question, assessment);
    }
    this.prepare(section);
    section.querySelector(".result").focus();
    this.session.save();
  }

  _again(section, assessment) {
    this.learner.tryAgain(assessment);
    this.prepare(section);
    section.querySelector("h2").focus();
    window.scrollTo(0, 0);
    this.session.save();
  }

  _feedback(form, question) {
    const { result, matched } = this.learner.grade(question);
    const { feedback = {}, general = "" } = this.course.questions[question];
    const said = matched.filter((key) => feedback[key]);
    const several = said.length > 1 || matched.length > 1;
    const each = said.map(
      (key) => (several ? `<p class="about">${inHtml(forms.wordsOf(form, key))}</p>` : "") + feedback[key],
    );
    forms.show(form, this.course.say(result), result, each.join("") + general);
  }

  /** Reports an answer to the LMS, once an attempt. Practice is reported each time, and weighs nothing. */
  _record(question, policy) {
    const { recorded } = this.learner.state;
    if (policy && recorded.includes(question)) return;
    if (!recorded.includes(question)) recorded.push(question);
    const { id, text, interaction, declaration } = this.course.questions[question];
    const { result, earned } = this.learner.grade(question);
    const response = this.learner.response(question);
    const now = Date.now();
    this.session.record({
      id,
      text,
      type: interaction,
      response: interaction === "numeric" ? response.map(canonicalNumber) : response,
      correct: declaration.correct,
      matters: Boolean(declaration.case),
      result,
      earned,
      worth: policy ? declaration.points : 0,
      latency: (now - this.since) / 1000,
    });
    this.since = now;
  }

  _offerHandIn(section, assessment) {
    section.querySelector(".hand-in").hidden = !this.session.writable || !this.learner.isOpen(assessment);
  }

  _result(section, assessment) {
    const { say } = this.course;
    const scores = this.learner.finished(assessment);
    const last = scores[scores.length - 1];
    const passed = this.learner.hasPassed(assessment);
    const panel = this._panel(section, passed ? "passed" : "failed");
    const mark = percent({ earned: assessment.pass_mark, possible: 10000 });
    panel.append(
      line("h3", say("result")),
      line("p", say(passed ? "passed" : "failed"), "verdict"),
      line("p", say("score", { score: percent(last), mark })),
    );
    if (scores.length > 1)
      panel.append(line("p", say("best", { score: percent(this.learner.best(assessment)) })));
    const left = assessment.attempts - scores.length;
    if (assessment.attempts) {
      panel.append(line("p", left > 0 ? say("attempts_left", { number: left }) : say("no_attempts_left")));
    }
    if (this.session.writable && this.learner.mayTryAgain(assessment))
      panel.append(buttons(["again", say("again"), passed ? "" : "main"]));
  }

  _panel(section, kind) {
    const panel = section.querySelector(".result");
    panel.textContent = "";
    panel.className = `result ${kind}`;
    panel.hidden = false;
    return panel;
  }

  _clearResult(section) {
    const panel = section.querySelector(".result");
    panel.hidden = true;
    panel.textContent = "";
  }
}

function line(tag, text, kind = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = kind;
  return element;
}

function buttons(...wanted) {
  const row = document.createElement("p");
  for (const [action, text, kind = ""] of wanted) {
    const button = line("button", text, kind);
    button.type = "button";
    button.dataset.do = action;
    row.append(button, " ");
  }
  return row;
}

const inHtml = (text) => line("p", text).innerHTML;
