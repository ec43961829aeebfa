// What a learner reads under an answered question.

import { all, element, one, trusted } from "./dom.js";
import { points, say } from "./words.js";

const VERDICTS = { correct: "right", partial: "partly", incorrect: "wrong", malformed: "unanswered" };

/** Shows the verdict and the feedback of an outcome. */
export function showFeedback(form, question, outcome) {
  clearFeedback(form);
  const verdict = VERDICTS[outcome.result];
  const style = verdict === "unanswered" ? "wrong" : verdict;
  const made = element("div", { className: `feedback ${style}` });
  made.append(element("p", { className: "verdict" }, say(verdict), worth(outcome)));
  made.append(...notes(form, question, outcome));
  if (question.general) made.append(trusted(question.general));
  form.append(made);
  mark(form, question, outcome);
}

/** Takes verdict, feedback and marks away. */
export function clearFeedback(form) {
  one(form, ".feedback")?.remove();
  for (const item of all(form, ".choices > li")) {
    item.className = "";
    one(item, ".mark")?.remove();
  }
}

function worth({ result, earned, possible }) {
  if (result !== "partial") return "";
  return ` · ${say("points", { n: points(earned), all: points(possible) })}`;
}

/** Feedback by key; where several choices were made, each under its own words. */
function notes(form, { feedback = {} }, { matched }) {
  const keys = matched.filter((key) => feedback[key]);
  return keys.map((key) => {
    const note = trusted(feedback[key]);
    if (matched.length > 1) note.prepend(element("b", {}, one(choiceOf(form, key), "span").textContent));
    return note;
  });
}

const choiceOf = (form, key) => one(form, `input[value="${key}"]`).closest("li");

/** Says of each choice that was made whether it was right; what was not chosen is not given away. */
function mark(form, { declaration }, { matched }) {
  if (!one(form, ".choices")) return;
  for (const key of matched) {
    const item = choiceOf(form, key);
    item.className = declaration.correct.includes(key) ? "right" : "wrong";
    one(item, "label").append(element("span", { className: "mark unseen" }, say(item.className)));
  }
}
