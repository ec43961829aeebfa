// One question's form: reads the response, shows it again, shows its feedback. Knows no policy.

const number = (form) => Number(form.dataset.question);
const inputs = (form) => [...form.querySelectorAll(".options input, .answer input")];
const isText = (input) => input.type === "text";

/** The question's number. */
export { number };

/** The response as the form has it: option identifiers, or the text as typed; empty where there is none. */
export function read(form) {
  const given = inputs(form).filter((input) => (isText(input) ? input.value.trim() : input.checked));
  return given.map((input) => input.value).sort();
}

/** Puts a response into the form. */
export function fill(form, response) {
  for (const input of inputs(form)) {
    if (isText(input)) input.value = response[0] ?? "";
    else input.checked = response.includes(input.value);
  }
}

/** Whether answers may be changed. */
export function lock(form, locked) {
  for (const input of inputs(form)) input.disabled = locked;
  const button = form.querySelector("[type=submit]");
  if (button) button.parentNode.hidden = locked;
}

/** Puts the choices into the order of `arrange(identifiers)`; fixed ones keep their places. */
export function order(form, arrange) {
  const list = form.querySelector(".options");
  if (!list) return;
  const items = [...list.children];
  const loose = new Map(
    items
      .filter((item) => !("fixed" in item.dataset))
      .map((item) => [item.querySelector("input").value, item]),
  );
  const next = arrange([...loose.keys()].sort())[Symbol.iterator]();
  list.append(...items.map((item) => ("fixed" in item.dataset ? item : loose.get(next.next().value))));
}

/** Shows what is said of an answer: a verdict in words, and the author's HTML. */
export function show(form, verdict, kind, html = "") {
  const box = form.querySelector(".feedback");
  box.className = `feedback ${kind}`;
  box.innerHTML = html;
  const line = document.createElement("p");
  line.className = "verdict";
  line.textContent = verdict;
  box.prepend(line);
  box.hidden = false;
}

/** Takes the feedback away. */
export function clear(form) {
  const box = form.querySelector(".feedback");
  box.hidden = true;
  box.textContent = "";
}

/** Moves the focus, and with it the reading position, to the feedback. */
export const focus = (form) => form.querySelector(".feedback").focus();

/** The words of a choice, to stand before its feedback where several were chosen. */
export function wordsOf(form, identifier) {
  const input = inputs(form).find((each) => !isText(each) && each.value === identifier);
  return input ? input.nextElementSibling.textContent.trim() : "";
}
