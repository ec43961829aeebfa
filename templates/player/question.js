// A question's form: its answer read and written, its choices put in order, locked or not.

import { element } from "./dom.js";
import { shuffle } from "./draw.js";

const inputs = (form) => [...form.elements].filter((input) => input.name === "r");
const isChoice = (form) => form.dataset.widget === "choice";

/** What the learner has chosen or typed. */
export function readResponse(form) {
  if (isChoice(form)) return inputs(form).flatMap((input) => (input.checked ? [input.value] : [])).sort();
  return inputs(form).flatMap((input) => (input.value.trim() ? [input.value] : []));
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
  form.classList.toggle("locked", locked);
  for (const input of inputs(form)) input.disabled = locked;
  const check = form.querySelector("button.control");
  if (check) check.hidden = locked;
}

/** Shuffles the choices; those that the author fixed keep their places. */
export function order(form, seed, salt) {
  const list = form.querySelector(".choices");
  if (!list) return;
  const items = [...list.children].sort((a, b) => (value(a) < value(b) ? -1 : 1));
  const loose = shuffle(
    items.filter((item) => !isFixed(item)),
    seed,
    salt,
  );
  const places = [...list.children].map((item) => (isFixed(item) ? item : loose.shift()));
  list.append(...places);
}

const isFixed = (item) => "fixed" in item.dataset;
const value = (item) => item.querySelector("input").value;

/** Says what is missing and moves to where it can be given. */
export function complain(form, text) {
  forgive(form);
  const id = `${form.id}-trouble`;
  form.querySelector("fieldset").append(element("p", { id, className: "trouble" }, text));
  for (const input of inputs(form)) {
    input.setAttribute("aria-describedby", id);
    if (!isChoice(form)) input.setAttribute("aria-invalid", "true");
  }
  inputs(form)[0].focus();
}

/** Takes the complaint back. */
export function forgive(form) {
  const trouble = form.querySelector(".trouble");
  if (!trouble) return;
  trouble.remove();
  for (const input of inputs(form)) {
    input.removeAttribute("aria-describedby");
    input.removeAttribute("aria-invalid");
  }
}
