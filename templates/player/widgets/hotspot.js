// Areas of a picture to point at. The list of their names is the question; a press on an area is a press in the list.

import "./choice.js";
import { all, element, one } from "../dom.js";
import { WIDGETS } from "./index.js";

const { choice } = WIDGETS;
const STATES = ["on", "at", "right", "wrong"];
const bound = new WeakSet();

const inputOf = (form, letter) => one(form, `.choices input[value="${letter}"]`);

/** The middle of an area's upper end. It is read, not measured: the question may be out of sight. */
function top(shape) {
  const [x, y, width, cx, cy, r] = ["x", "y", "width", "cx", "cy", "r"].map(
    (name) => +shape.getAttribute(name),
  );
  if (shape.matches("circle")) return [cx, cy - r];
  if (shape.matches("rect")) return [x + width / 2, y];
  const numbers = shape.getAttribute("points").split(" ").map(Number);
  const [across, down] = [0, 1].map((odd) => numbers.filter((_, at) => at % 2 === odd));
  return [(Math.min(...across) + Math.max(...across)) / 2, Math.min(...down)];
}

/** Its number in the list, above the area, where no finger is in the way. */
function pin(form, letter) {
  const svg = one(form, ".map svg");
  const [, , width, height] = svg.getAttribute("viewBox").split(" ");
  const [x, y] = top(one(svg, `[data-area="${letter}"]`));
  const made = element("span", { className: "pin" });
  made.setAttribute("aria-hidden", "true");
  made.dataset.area = letter;
  made.style.left = `${(x / width) * 100}%`;
  made.style.top = `${(y / height) * 100}%`;
  svg.after(made);
}

/** Shows on the picture what stands in the list: the numbers, what is chosen, where the focus is, right and wrong. */
function show(form, focused = document.activeElement) {
  for (const [at, item] of all(form, ".choices > li").entries()) {
    const input = one(item, "input");
    const holds = {
      on: input.checked,
      at: input === focused,
      right: item.className === "right",
      wrong: item.className === "wrong",
    };
    for (const part of all(form, `[data-area="${input.value}"]`)) {
      for (const state of STATES) part.classList.toggle(state, holds[state]);
      if (part.matches(".pin")) part.textContent = `${at + 1}${input.checked ? " ●" : ""}`;
    }
  }
}

function bind(form) {
  if (bound.has(form)) return;
  bound.add(form);
  for (const input of all(form, ".choices input")) pin(form, input.value);
  for (const type of ["change", "focusin"]) form.addEventListener(type, ({ target }) => show(form, target));
  form.addEventListener("focusout", () => show(form, null));
  one(form, "svg").addEventListener("click", ({ target }) => inputOf(form, target.dataset.area)?.click());
}

WIDGETS.hotspot = {
  ...choice,

  write(form, response) {
    choice.write(form, response);
    bind(form);
    show(form);
  },

  mark(form, ...given) {
    choice.mark(form, ...given);
    show(form);
  },

  unmark(form) {
    choice.unmark(form);
    show(form);
  },
};
