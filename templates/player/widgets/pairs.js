// A list to choose from beside each item: matching, and items under groups.

import { all, element, one } from "../dom.js";
import { shuffle } from "../draw.js";
import { say } from "../words.js";
import { WIDGETS } from "./index.js";

const selects = (form) => all(form, ".pairs select");
const option = (select) => select.dataset.option;
const itemOf = (select) => select.closest("li");
const selectOf = (form, key) => one(form, `[data-option="${key[0]}"]`);
const words = (select) => one(itemOf(select), "span").textContent;
const targets = (select) => [...select.options].slice(1);

/** In the learner's order; those that the author fixed keep their places. */
function shuffled(nodes, letter, seed, salt) {
  const isFixed = (node) => "fixed" in node.dataset;
  const byLetter = nodes.filter((node) => !isFixed(node)).sort((a, b) => (letter(a) < letter(b) ? -1 : 1));
  const loose = shuffle(byLetter, seed, salt);
  return nodes.map((node) => (isFixed(node) ? node : loose.shift()));
}

WIDGETS.pairs = {
  asks: "choose_each",

  read: (form) =>
    selects(form)
      .filter(({ value }) => value)
      .map((select) => option(select) + select.value)
      .sort(),

  write(form, response) {
    for (const select of selects(form)) {
      const [, target] = response.find(([letter]) => letter === option(select)) || "";
      select.value = targets(select).some(({ value }) => value === target) ? target : "";
    }
  },

  arrange(form, seed, salt) {
    const items = shuffled(selects(form), option, seed, salt).map(itemOf);
    one(form, ".pairs").append(...items);
    for (const select of selects(form)) {
      select.append(...shuffled(targets(select), ({ value }) => value, seed, `${salt}/targets`));
    }
  },

  /** The first item for which nothing is chosen. */
  lacks(form) {
    const control = selects(form).find(({ value }) => !value);
    return control && { control, text: say("choose_for", { item: words(control) }) };
  },

  /** Says of each item whether its pair was right; which one is, is not given away. */
  mark(form, _say, { declaration }, { matched }) {
    for (const key of matched) {
      const select = selectOf(form, key);
      itemOf(select).className = declaration.correct.includes(key) ? "right" : "wrong";
      select.after(element("span", { className: "mark unseen" }, say(itemOf(select).className)));
    }
  },

  unmark(form) {
    for (const item of selects(form).map(itemOf)) {
      item.className = "";
      one(item, ".mark")?.remove();
    }
  },

  /** Each item with its target. */
  reveal: (form, { declaration }) =>
    selects(form).map((select) => {
      const [, target] = declaration.correct.find(([letter]) => letter === option(select));
      return `${words(select)} – ${targets(select).find(({ value }) => value === target).text}`;
    }),

  name: (form, key) => words(selectOf(form, key)),
};
