// What a learner reads under an answered question.

import { isGraded } from "./course.js";
import { element, one, trusted } from "./dom.js";
import { widgetOf } from "./widgets/index.js";
import { points, say } from "./words.js";

const VERDICTS = {
  correct: "right",
  partial: "partly",
  incorrect: "wrong",
  neutral: "noted",
  malformed: "unanswered",
};

/** Shows the verdict and the feedback of an outcome. */
export function showFeedback(form, question, outcome) {
  clearFeedback(form);
  const verdict = VERDICTS[outcome.result];
  const graded = isGraded(question);
  const style = verdict === "unanswered" ? "wrong" : verdict;
  const made = element("div", { className: `feedback ${graded ? style : "noted"}` });
  made.append(element("p", { className: "verdict" }, say(verdict), worth(outcome)));
  made.append(...notes(form, question, outcome));
  if (question.general) made.append(general(question));
  form.append(made);
  if (graded) widgetOf(form).mark?.(form, say, question, outcome);
}

/** Takes verdict, feedback and marks away. */
export function clearFeedback(form) {
  one(form, ".feedback")?.remove();
  widgetOf(form).unmark?.(form);
}

/** Under a text that nobody grades it is a thought to compare it with. */
function general({ general: html, interaction }) {
  const words = trusted(html);
  if (interaction === "long-fill-in") words.prepend(element("b", {}, say("compare")));
  return words;
}

function worth({ result, earned, possible }) {
  if (earned === (result === "correct" ? possible : 0)) return "";
  return ` · ${say("points", { n: points(earned), all: points(possible) })}`;
}

/** Feedback by key; where there are several, each under its own words. */
function notes(form, { feedback = {} }, { matched }) {
  const keys = matched.filter((key) => feedback[key]);
  return keys.map((key) => {
    const note = trusted(feedback[key]);
    if (matched.length > 1) note.prepend(element("b", {}, widgetOf(form).name(form, key)));
    return note;
  });
}
