// What nobody grades, in the policies of a quiz: kept where wrong answers are tried again, and no bar to skipping.

import assert from "node:assert/strict";
import { test } from "node:test";
import { again } from "../../templates/player/attempts.js";
import { skippable } from "../../templates/player/objectives.js";
import "../../templates/player/rules/choices.js";
import "../../templates/player/rules/ungraded.js";

const choice = { rule: "match", cardinality: "single", correct: ["a"], options: ["a", "b"], points: 10000 };
const essay = { rule: "none", cardinality: "single", length: 500 };
const questions = {
  1: { declaration: choice, objective: "know" },
  2: { declaration: choice, objective: "know" },
  3: { declaration: essay, objective: "know" },
};
const quiz = { page: 9, attempts: 0, shuffle: [], feedback: "after-attempt", retry: "wrong", questions: [1, 2, 3] };

test("an attempt at wrong answers keeps the text that nobody graded", () => {
  const state = {
    seed: 1,
    responses: { 1: ["a"], 2: ["b"], 3: ["An hour."] },
    recorded: [1, 2, 3],
    attempts: { 9: { finished: { count: 1 }, open: false } },
  };
  again({ questions, counted: [quiz] }, state, quiz);
  assert.deepEqual([state.responses, state.recorded], [{ 1: ["a"], 3: ["An hour."] }, [1, 3]]);
});

test("a page may be skipped whatever was written in the pre-test", () => {
  const pretest = { ...quiz, counts: false, pretest: true };
  const course = { questions, assessments: [pretest], objectives: [{ id: "know", pages: [4] }] };
  const state = { responses: { 1: ["a"], 2: ["a"] }, recorded: [1, 2], attempts: {} };
  assert.deepEqual(skippable(course, state), [4]);
  assert.deepEqual(skippable(course, { ...state, responses: { 1: ["a"], 2: ["b"] } }), []);
});
