// A state that a late LMS brings deals its own values: what was answered here to others does not stand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { merge } from "../../templates/player/merge.js";

const dealt = { declaration: { rule: "calculated", variables: [["n", "1, 2"]] } };
const plain = { declaration: { rule: "text" } };
const quiz = { page: 9, attempts: 0, questions: [3, 4] };
const course = { counted: [quiz], questions: { 1: dealt, 2: plain, 3: dealt, 4: plain } };
const answers = (word) => ({ 1: [word], 2: [word], 3: [word], 4: [word] });
const state = (seed, word, attempts) => ({ seed, visited: [], responses: answers(word), recorded: [1, 2, 3, 4], attempts });

test("practice keeps the saved answer, and the answers of an attempt that goes on have to be given again", () => {
  const saved = state(1, "saved", { 9: { finished: [{ earned: 0, possible: 2 }], open: false } });
  const here = state(2, "here", { 9: { finished: [], open: true } });
  const { seed, responses, recorded } = merge(saved, here, course);
  assert.deepEqual(
    { seed, responses, recorded },
    { seed: 1, responses: { 1: ["saved"], 2: ["here"], 4: ["here"] }, recorded: [1, 2, 4] },
  );
});
