// A text with gaps: a field to type in or a list to choose from for each.

import { all, element } from "../dom.js";
import { shuffle } from "../draw.js";
import { grade } from "../grading.js";
import { accepted } from "../rules/gaps.js";
import { say } from "../words.js";
import { WIDGETS } from "./index.js";

const gaps = (form) => all(form, ".gap");
const letters = (select) => [...select.options].map(({ value }) => value).filter(Boolean);
const nameOf = (at) => say("gap", { n: at + 1 });

WIDGETS.cloze = {
  asks: "fill",

  read(form) {
    const given = gaps(form).map(({ value }) => (value.trim() ? value : ""));
    return given.some(Boolean) ? given : [];
  },

  write(form, response) {
    for (const [at, gap] of gaps(form).entries()) {
      gap.value = response[at] || "";
      if (gap.selectedIndex < 0) gap.value = "";
    }
  },

  arrange(form, seed, salt) {
    for (const [at, gap] of gaps(form).entries()) {
      if (!gap.options) continue;
      const loose = shuffle(letters(gap).sort(), seed, `${salt}/${at}`);
      gap.append(...loose.map((letter) => [...gap.options].find(({ value }) => value === letter)));
    }
  },

  /** A gap whose answer is none of its kind or, where there is none, an empty one. */
  lacks(form, { declaration }) {
    const lacking = gaps(form)
      .map((control, at) => ({ control, at, typed: Boolean(control.value.trim()) }))
      .filter(({ control, at }) => grade(declaration.gaps[at], [control.value]).result === "malformed");
    const first = lacking.find(({ typed }) => typed) || lacking[0];
    const kind = first?.typed && declaration.gaps[first.at].rule === "number" ? "gap_number" : "gap_empty";
    return first && { ...first, text: say(kind, { n: first.at + 1 }) };
  },

  /** Says of each gap whether it was filled right; an empty one is wrong once the answer counts. */
  mark(form, _say, _question, { matched }) {
    for (const [at, gap] of gaps(form).entries()) {
      const style = matched.includes(`=${at}`) ? "right" : "wrong";
      const words = say(matched.includes(`!${at}`) || style === "right" ? style : "unanswered");
      gap.classList.add(style);
      const id = `${form.id}-mark-${at}`;
      gap.setAttribute("aria-describedby", id);
      gap.after(
        element("span", { className: `mark ${style}` }, element("span", { id, className: "unseen" }, words)),
      );
    }
  },

  unmark(form) {
    for (const gap of all(form, ".gap:is(.right, .wrong)")) {
      gap.classList.remove("right", "wrong");
      gap.removeAttribute("aria-describedby");
    }
    for (const mark of all(form, ".gap + .mark")) mark.remove();
  },

  reveal: (_, { declaration: { gaps }, words }) =>
    gaps.map(
      (gap, at) => `${gaps.length > 1 ? `${nameOf(at)}: ` : ""}${accepted(gap, words, " – ").join(" / ")}`,
    ),

  name: (_, key) => nameOf(+key.slice(1)),
};
