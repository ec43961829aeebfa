// One line to type in: a text or a number.

import { one } from "../dom.js";

const input = (form) => one(form, ".answer input");

export const text = {
  asks: "type",

  read: (form) => (input(form).value.trim() ? [input(form).value] : []),

  write(form, [typed = ""]) {
    input(form).value = typed;
  },
};
