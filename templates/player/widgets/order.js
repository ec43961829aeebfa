// Steps that are moved up and down, each by its two buttons. They stand in an order from the beginning, so it is
// an answer only when the learner says so: with a move, or with the box below.

import { all, element, one, write } from "../dom.js";
import { shuffle } from "../draw.js";
import { say } from "../words.js";
import { WIDGETS } from "./index.js";

const steps = (form) => all(form, ".steps > li");
const letter = (step) => step.dataset.option;
const stepOf = (form, key) => one(form, `.steps > [data-option="${key}"]`);
const textOf = (step) => one(step, "span").textContent;
const box = (form) => one(form, ".settled input");

/** A step at an end keeps the button that leads nowhere: else the focus would be lost. */
function showEnds(form) {
  const standing = steps(form);
  standing.forEach((step, at) => {
    const [up, down] = all(step, "button");
    up.setAttribute("aria-disabled", at === 0);
    down.setAttribute("aria-disabled", at === standing.length - 1);
  });
}

WIDGETS.order = {
  asks: "settle",
  mixed: true,

  read: (form) => (box(form).checked ? steps(form).map(letter) : []),

  write(form, response) {
    const standing = steps(form);
    const given = response.map((key) => stepOf(form, key)).filter(Boolean);
    one(form, ".steps").append(...given);
    box(form).checked = given.length === standing.length && given.length === response.length;
    showEnds(form);
  },

  arrange(form, seed, salt) {
    const byLetter = steps(form).sort((a, b) => (letter(a) < letter(b) ? -1 : 1));
    one(form, ".steps").append(...shuffle(byLetter, seed, salt));
  },

  /** The other step is moved, not this one: so its button keeps the focus. */
  act(form, control) {
    const step = control.closest("li");
    const isUp = control.dataset.by < 0;
    const other = isUp ? step.previousElementSibling : step.nextElementSibling;
    if (!other) return;
    if (isUp) step.after(other);
    else step.before(other);
    box(form).checked = true;
    showEnds(form);
    control.scrollIntoView({ block: "nearest" });
    const standing = steps(form);
    const n = standing.indexOf(step) + 1;
    write(one(form, "output"), say("moved", { item: textOf(step), n, all: standing.length }));
  },

  /** Says of each step whether it follows the right one; an order that the learner never gave has no wrong steps. */
  mark(form, _say, _question, { matched, result }) {
    if (result === "malformed") return;
    for (const step of steps(form)) {
      step.className = matched.includes(letter(step)) ? "right" : "wrong";
      one(step, "span").after(element("span", { className: "mark unseen" }, say(step.className)));
    }
  },

  unmark(form) {
    for (const step of steps(form)) {
      step.className = "";
      one(step, ".mark")?.remove();
    }
  },

  /** The steps in their right order. */
  reveal: (form, { declaration }) =>
    declaration.correct.map((key, at) => `${at + 1}. ${textOf(stepOf(form, key))}`),

  name: (form, key) => textOf(stepOf(form, key)),
};
