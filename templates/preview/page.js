// The few things that the panel does to its document.

export const part = (name) => document.getElementById(name);

/** Puts these into a node, and nothing else. */
export const fill = (node, ...children) => node.replaceChildren(...children);

/** A row of a table, a cell for each text. */
export function row(...texts) {
  const made = document.createElement("tr");
  for (const text of texts) made.insertCell().textContent = text;
  return made;
}
