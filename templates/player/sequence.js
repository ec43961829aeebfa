// The questions of a page in the order of the attempt, numbered; those that were not drawn are hidden.

import { all, one } from "./dom.js";

/** Puts the questions with these numbers into their order. */
export function arrange(section, numbers) {
  const forms = all(section, ".question");
  const byNumber = new Map(forms.map((form) => [+form.dataset.question, form]));
  const end = forms[forms.length - 1].nextSibling;
  for (const form of forms) form.hidden = true;
  numbers.forEach((number, at) => {
    const form = byNumber.get(number);
    form.hidden = false;
    one(form, ".number").textContent = at + 1;
  });
  const isMoved = numbers.some(
    (number, at) => at && isBefore(byNumber.get(number), byNumber.get(numbers[at - 1])),
  );
  if (isMoved) for (const number of numbers) section.insertBefore(byNumber.get(number), end);
}

const isBefore = (a, b) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
