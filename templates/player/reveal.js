// The right answer in words, where the assessment's policy tells it.

import { element, one } from "./dom.js";
import { widgetOf } from "./widgets/index.js";
import { say } from "./words.js";

/** Adds it to what stands under the question. */
export function showReveal(form, question) {
  const texts = widgetOf(form).reveal?.(form, question) || question.declaration.correct || [];
  if (texts.length) note(form, say("right_answer", { list: texts.join("; ") }));
}

/** Adds a line under the question, below the feedback where there is one. */
export function note(form, text) {
  if (!one(form, ".feedback")) form.append(element("div", { className: "feedback" }));
  one(form, ".feedback").append(element("p", { className: "note" }, text));
}
