// One line to type in: a text or a number.

import { one } from "../dom.js";
import { WIDGETS } from "./index.js";

const input = (form) => one(form, ".answer input");

WIDGETS.text = {
  asks: "type",

  read: (form) => (input(form).value.trim() ? [input(form).value] : []),

  /** The accepted texts; a range of numbers from its lower end to its upper one. */
  reveal: (_, { declaration }) =>
    declaration.correct.map((text) => [...new Set(text.split("[:]"))].join(" – ")),

  write(form, [typed = ""]) {
    input(form).value = typed;
  },
};
