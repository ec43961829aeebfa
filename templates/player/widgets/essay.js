// A text of several lines. It says when the room for it comes to an end, and has a copy that is printed whole.

import { size } from "../clip.js";
import { one, write } from "../dom.js";
import { say } from "../words.js";
import { WIDGETS } from "./index.js";

/** Letters that are left, where it is said: in steps, so that it is not said at every key. */
const STEPS = [10, 20, 50, 100];

const area = (form) => one(form, ".answer textarea");

/** About how many letters more there is room for, by the bytes that the letters so far took. */
function letters({ value, dataset }) {
  const used = size(value);
  return value ? Math.floor(((dataset.length - used) * value.length) / used) : Number(dataset.length);
}

WIDGETS.essay = {
  asks: "type",

  read: (form) => (area(form).value.trim() ? [area(form).value] : []),

  write(form, [typed = ""]) {
    area(form).value = typed;
    WIDGETS.essay.edited(form);
  },

  edited(form) {
    const field = area(form);
    const left = letters(field);
    const step = STEPS.find((most) => left <= most);
    const words = left < 1 ? say("no_room") : say("room", { n: step });
    write(one(form, ".room"), field.value && step ? words : "");
    write(one(form, ".written"), field.value);
    field.classList.toggle("filled", field.value !== "");
  },
};
