// A calculated question as it is asked: its own names stand for values, every other word in braces is a word.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ASKS } from "../../templates/player/rules/index.js";
import "../../templates/player/rules/calculated.js";

const DECLARATION = {
  rule: "calculated",
  cardinality: "single",
  correct: ["n * 2"],
  points: 10000,
  variables: [["n", "3"]],
};

test("only declared names are filled in", () => {
  const question = { text: "{n} of {constructor}, {m} and {toString}", declaration: DECLARATION };
  assert.equal(ASKS.calculated(question, 1, "1/1").text, "3 of {constructor}, {m} and {toString}");
});
