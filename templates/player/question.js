// A question's form: its answer read and written, its choices put in order, locked or not.

import { all, element, one } from "./dom.js";
import { shuffle } from "./draw.js";

const inputs = (form) => all(form, "input");
const isChoice = (form) => form.dataset.widget === "choice";

/** The number of a form's question. */
export const numberOf = (form) => +form.dataset.question;

/** What the learner has chosen or typed. */
export function readResponse(form) {
  const given = inputs(form).filter((input) => (isChoice(form) ? input.checked : input.value.trim()));
  return given.map((input) => input.value).sort();
}

/** Puts an answer into the form. */
export function writeResponse(form, response) {
  for (const input of inputs(form)) {
    if (isChoice(form)) input.checked = response.includes(input.value);
    else input.value = response[0] || "";
  }
}

/** An answer that counts can be read, but no longer changed. */
export function lock(form, locked) {
  for (const input of inputs(form)) input.disabled = locked;
  one(form, ".control")?.toggleAttribute("hidden", locked);
}

/** Shuffles the choices; those that the author fixed keep their places. */
export function order(form, seed, salt) {
  const list = one(form, ".choices");
  if (!list) return;
  const items = [...list.children];
  const letter = (item) => one(item, "input").value;
  const byLetter = items.filter((item) => !isFixed(item)).sort((a, b) => (letter(a) < letter(b) ? -1 : 1));
  const loose = shuffle(byLetter, seed, salt);
  list.append(...items.map((item) => (isFixed(item) ? item : loose.shift())));
}

const isFixed = (item) => "fixed" in item.dataset;

/** Says what is missing; returns where it can be given. */
export function complain(form, text) {
  forgive(form);
  const id = `${form.id}-trouble`;
  one(form, "fieldset").append(element("p", { id, className: "trouble" }, text));
  for (const input of inputs(form)) {
    input.setAttribute("aria-describedby", id);
    if (!isChoice(form)) input.setAttribute("aria-invalid", "true");
  }
  return inputs(form)[0];
}

/** Takes the complaint back. */
export function forgive(form) {
  one(form, ".trouble")?.remove();
  for (const input of inputs(form)) {
    input.removeAttribute("aria-describedby");
    input.removeAttribute("aria-invalid");
  }
}
