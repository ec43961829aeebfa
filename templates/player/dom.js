// The few things that the player does to the document.

/** The player's own part of the page: the element with the id `cw-NAME`. */
export const part = (name) => document.getElementById(`cw-${name}`);

/** The first element in `node` that fits. */
export const one = (node, selector) => node.querySelector(selector);

/** All of them, as an array. */
export const all = (node, selector) => [...node.querySelectorAll(selector)];

/** A new element: its properties, then its children, nodes or texts. */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** A button that asks the player to do `action`. */
export function button(action, text, main = false) {
  const made = element("button", { type: "button", className: main ? "main" : "" }, text);
  made.dataset.do = action;
  return made;
}

/** Author's HTML from the data block: the builder has cleaned it. */
export function trusted(html) {
  return element("div", { innerHTML: html });
}

/** Words, in a live region too: the same words again would be read out again, so they are not set. */
export function write(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/** Moves the focus, and with it a screen reader's place, to what is no control by itself. */
export function focus(target) {
  target.tabIndex = -1;
  target.focus();
}
