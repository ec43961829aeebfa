// “How sure are you?” at each question of an assessment that marks certainty: 1 not sure, 2 fairly, 3 certain.

import { all, element, one } from "./dom.js";
import { say } from "./words.js";

const LEVELS = [1, 2, 3];
const inputs = (form) => all(form, ".sure input");

/** What counts of an answer: who says nothing is not sure. */
export const certaintyOf = (state, number) => state.confidence?.[number] || 1;

/** The buttons, once, with the level that the state holds. */
export function askCertainty(form, number, level) {
  if (!one(form, ".sure")) {
    const labels = LEVELS.map((value) =>
      element(
        "label",
        {},
        element("input", { type: "radio", name: `sure${number}`, value }),
        element("span", {}, say(`sure_${value}`)),
      ),
    );
    one(form, "fieldset").after(
      element("fieldset", { className: "sure" }, element("legend", {}, say("sure")), ...labels),
    );
  }
  for (const input of inputs(form)) input.checked = +input.value === level;
}

/** Takes over what is chosen; true where it is new. */
export function takeCertainty(form, state, number) {
  const chosen = inputs(form).find(({ checked }) => checked);
  if (!chosen || state.confidence?.[number] === +chosen.value) return false;
  state.confidence = { ...state.confidence, [number]: +chosen.value };
  return true;
}

/** For each level, how many of its answers were right, in words; `numbers` are those that were answered. */
export function certaintyLines(state, numbers, isRight) {
  return LEVELS.flatMap((level) => {
    const chosen = numbers.filter((number) => certaintyOf(state, number) === level);
    const n = chosen.filter(isRight).length;
    return chosen.length ? [say("sure_right", { level: say(`sure_${level}`), n, all: chosen.length })] : [];
  });
}
