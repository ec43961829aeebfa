// A question's form, whatever the way to answer it: locked or not, and what is missing.

import { clip, size } from "./clip.js";
import { all, element, one } from "./dom.js";
import { widgetOf } from "./widgets/index.js";

const controls = (form) => all(form, "fieldset :is(input, select, textarea, button)");
const isTyped = (control) => control.matches("textarea, .answer input, .gap");

/** The number of a form's question. */
export const numberOf = (form) => +form.dataset.question;

/** What the learner has chosen or typed. */
export function readResponse(form) {
  cap(form);
  return widgetOf(form).read(form);
}

/** Leaves in each field what is kept of it. What was inserted in the middle goes before what stands behind it. */
export function cap(form) {
  for (const field of all(form, "[data-length]")) {
    const most = +field.dataset.length;
    const tail = field.value.slice(field.selectionEnd);
    const room = most - size(tail);
    const head = room < 0 ? "" : clip(field.value.slice(0, field.selectionEnd), room);
    const kept = room < 0 ? clip(field.value, most) : head + clip(tail, most);
    if (field.value === kept) continue;
    field.value = kept;
    field.setSelectionRange(head.length, head.length);
  }
}

/** Puts an answer into the form. */
export const writeResponse = (form, response) => widgetOf(form).write(form, response);

/** Puts the options in the order that is the learner's own. */
export const order = (form, seed, salt) => widgetOf(form).arrange?.(form, seed, salt);

/** An answer that counts can be read, but no longer changed. */
export function lock(form, locked) {
  for (const control of controls(form)) control.disabled = locked;
  one(form, ".control")?.toggleAttribute("hidden", locked);
}

/** Says what is missing; returns where it can be given: in `lacking`, or else in the first of all controls. */
export function complain(form, text, lacking) {
  forgive(form);
  const id = `${form.id}-trouble`;
  one(form, "fieldset").append(element("p", { id, className: "trouble" }, text));
  for (const control of lacking ? [lacking] : controls(form)) {
    control.setAttribute("aria-describedby", id);
    if (lacking || isTyped(control)) control.setAttribute("aria-invalid", "true");
  }
  return lacking || controls(form)[0];
}

/** Takes the complaint back. */
export function forgive(form) {
  one(form, ".trouble")?.remove();
  for (const control of controls(form)) {
    control.removeAttribute("aria-describedby");
    control.removeAttribute("aria-invalid");
  }
}
