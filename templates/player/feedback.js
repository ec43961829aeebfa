// What a learner reads under an answered question.

import { element, trusted } from "./dom.js";
import { points, say } from "./words.js";

const VERDICTS = { correct: "right", partial: "partly", incorrect: "wrong", malformed: "unanswered" };

/** Shows the verdict and the feedback of an outcome; with `reveal`, the right answer too. */
export function showFeedback(form, question, outcome, reveal) {
  clearFeedback(form);
  const verdict = VERDICTS[outcome.result];
  const made = element("div", { className: `feedback ${verdict}`, tabIndex: -1 });
  made.append(element("p", { className: "verdict" }, say(verdict), worth(outcome)));
  made.append(...notes(form, question, outcome));
  if (reveal && outcome.result !== "correct") made.append(...answer(question));
  if (question.general) made.append(trusted(question.general));
  form.append(made);
  mark(form, question, outcome, reveal);
  return made;
}

/** Takes verdict, feedback and marks away. */
export function clearFeedback(form) {
  const old = form.querySelector(".feedback");
  if (old) old.remove();
  for (const item of form.querySelectorAll(".choices > li")) {
    item.className = "";
    item.querySelectorAll(".mark").forEach((mark) => mark.remove());
  }
}

function worth({ result, earned, possible }) {
  if (result !== "partial") return null;
  return element("span", {}, ` ${say("points", { n: points(earned), all: points(possible) })}`);
}

/** Feedback by key; where several choices were made, each under its own words. */
function notes(form, { feedback = {} }, { matched }) {
  const keys = matched.filter((key) => feedback[key]);
  return keys.map((key) => {
    const note = trusted(feedback[key]);
    if (matched.length > 1) note.prepend(element("b", {}, choiceOf(form, key).querySelector("span").textContent));
    return note;
  });
}

const choiceOf = (form, key) => form.querySelector(`input[value="${key}"]`).closest("li");

function mark(form, { declaration }, { matched }, reveal) {
  if (!form.querySelector(".choices")) return;
  const correct = new Set(declaration.correct);
  for (const key of matched) label(choiceOf(form, key), correct.has(key) ? "right" : "wrong", "unseen");
  if (!reveal) return;
  for (const key of declaration.correct) {
    if (!matched.includes(key)) label(choiceOf(form, key), "key", "");
  }
}

function label(item, kind, how) {
  item.className = kind;
  item.querySelector("label > span").after(element("span", { className: `mark ${how}` }, say(kind)));
}

function answer({ declaration }) {
  if (declaration.options) return [];
  const spelled = declaration.rule === "number" ? range(declaration.correct[0]) : declaration.correct[0];
  return [element("p", {}, say("accepted", { text: spelled }))];
}

function range(closed) {
  const [low, high = low] = closed.split("[:]");
  return low === high ? low : say("to", { low, high });
}
