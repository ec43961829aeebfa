// Options to choose from, one (radio buttons) or several (boxes).

import { all, element, one } from "../dom.js";
import { shuffle } from "../draw.js";
import { WIDGETS } from "./index.js";

const inputs = (form) => all(form, ".choices input");
const items = (form) => all(form, ".choices > li");
const letter = (item) => one(item, "input").value;
const isFixed = (item) => "fixed" in item.dataset;
const itemOf = (form, key) => one(form, `input[value="${key}"]`).closest("li");

WIDGETS.choice = {
  asks: "choose",

  read: (form) =>
    inputs(form)
      .filter((input) => input.checked)
      .map((input) => input.value)
      .sort(),

  write(form, response) {
    for (const input of inputs(form)) input.checked = response.includes(input.value);
  },

  /** Those that the author fixed keep their places. */
  arrange(form, seed, salt) {
    const standing = items(form);
    const byLetter = standing
      .filter((item) => !isFixed(item))
      .sort((a, b) => (letter(a) < letter(b) ? -1 : 1));
    const loose = shuffle(byLetter, seed, salt);
    one(form, ".choices").append(...standing.map((item) => (isFixed(item) ? item : loose.shift())));
  },

  /** Says of each choice that was made whether it was right; what was not chosen is not given away. */
  mark(form, say, { declaration }, { matched }) {
    for (const key of matched) {
      const item = itemOf(form, key);
      item.className = declaration.correct.includes(key) ? "right" : "wrong";
      one(item, "label").append(element("span", { className: "mark unseen" }, say(item.className)));
    }
  },

  unmark(form) {
    for (const item of items(form)) {
      item.className = "";
      one(item, ".mark")?.remove();
    }
  },

  /** The words of the right choices. */
  reveal: (form, { declaration }) =>
    declaration.correct.map((key) => one(itemOf(form, key), "span").textContent),

  /** The words that stand for a feedback key, where several choices were made. */
  name: (form, key) => one(itemOf(form, key), "span").textContent,
};
