// Which questions an attempt asks: all that are in no pool, and some of each pool.

import { draw, shuffle } from "./draw.js";

const pooled = ({ pools = {} }) => Object.values(pools).flatMap(({ questions }) => questions);

/** {drawn, seen} of an attempt at an assessment; `before` are the questions drawn in earlier ones. */
export function drawFor(state, { page, pools = {} }, attempt, before = []) {
  let drawn = [];
  let seen = before;
  for (const name of Object.keys(pools)) {
    const { questions, draw: count } = pools[name];
    const some = draw(questions, count, before, state.seed, `${page}/${name}/${attempt}`);
    if (some.some((number) => before.includes(number))) {
      seen = seen.filter((number) => !questions.includes(number));
    }
    drawn = [...drawn, ...some];
  }
  return { drawn: drawn.sort((a, b) => a - b), seen };
}

/** The questions of an attempt in the learner's order. An attempt that drew nothing asks all. */
export function inOrder(state, assessment, attempt, { drawn = [] }) {
  const { page, questions, shuffle: shuffled } = assessment;
  const left = drawn.length ? pooled(assessment).filter((number) => !drawn.includes(number)) : [];
  const asked = questions.filter((number) => !left.includes(number));
  return shuffled.includes("questions") ? shuffle(asked, state.seed, `${page}/${attempt}`) : asked;
}
