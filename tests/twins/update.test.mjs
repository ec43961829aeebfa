// What a newer version of a course makes of a saved state, case by case.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../templates/player/rules/choices.js";
import "../../templates/player/rules/gaps.js";
import "../../templates/player/rules/number.js";
import "../../templates/player/rules/order.js";
import "../../templates/player/rules/pairs.js";
import "../../templates/player/rules/text.js";
import { add } from "../../templates/player/counting.js";
import { update } from "../../templates/player/update.js";

const choice = (correct, more = {}) => ({
  declaration: {
    rule: "match",
    cardinality: "single",
    correct: [correct],
    options: ["a", "b", "c"],
    points: 10000,
  },
  ...more,
});

const QUIZ = {
  page: 2,
  counts: true,
  pass_mark: 5000,
  shuffle: [],
  feedback: "after-attempt",
  questions: [1, 2, 3],
};

/** A course at revision 5 with three questions, of which a is right, on page 2. */
function course({ questions = {}, quiz = {}, ...more } = {}) {
  const made = {
    course: { revision: 5, ...more },
    pages: [1, 2],
    questions: { 1: choice("a"), 2: choice("a"), 3: choice("a"), ...questions },
    assessments: [{ ...QUIZ, ...quiz }],
  };
  made.counted = made.assessments.filter(({ counts }) => counts);
  for (const assessment of made.counted)
    for (const number of assessment.questions)
      if (made.questions[number]) made.questions[number].counts = assessment;
  return made;
}

const state = (more = {}) => ({
  seed: 7,
  revision: 3,
  page: 1,
  visited: [1, 2],
  responses: { 1: ["a"], 2: ["b"] },
  recorded: [],
  attempts: { 2: { open: true, finished: null } },
  hinted: [],
  confidence: {},
  ...more,
});

const counts = ({ rescored, regraded, again }) => ({ rescored, regraded, again });
const NOTHING = { rescored: false, regraded: 0, again: 0 };
const ended = (...scores) => scores.map(([earned, possible]) => ({ earned, possible })).reduce(add, null);
const last = ({ finished }) => finished.last;

test("what did not change is kept, at the new revision", () => {
  const saved = state({ recorded: [1], hinted: [2], confidence: { 1: 3 } });
  const { state: now, ...rest } = update(course(), saved);
  const attempts = { 2: { ...saved.attempts[2], drawn: undefined, seen: [] } };
  assert.deepEqual({ ...now, attempts }, { ...saved, revision: 5, attempts });
  assert.deepEqual(now.attempts[2].finished, saved.attempts[2].finished);
  assert.deepEqual(rest, NOTHING);
});

test("pages, questions and assessments that are gone are passed over", () => {
  const saved = state({
    visited: [1, 2, 9],
    responses: { 1: ["a"], 8: ["b"] },
    recorded: [8],
    hinted: [8],
    confidence: { 8: 2 },
    attempts: { 2: { open: true, finished: null }, 9: { open: true, finished: null } },
  });
  const { state: now, ...rest } = update(course(), saved);
  assert.deepEqual(
    [now.visited, now.responses, now.recorded, now.hinted, now.confidence, Object.keys(now.attempts)],
    [[1, 2], { 1: ["a"] }, [], [], {}, ["2"]],
  );
  assert.deepEqual(rest, NOTHING);
});

test("an answer of another type is asked again, though it could be read as one of this", () => {
  const questions = {
    1: choice("a", { retyped: 4, revision: 4 }),
    2: choice("a", { retyped: 3, revision: 3 }),
  };
  const { state: now, ...rest } = update(course({ questions }), state());
  assert.deepEqual([now.responses, counts(rest)], [{ 2: ["b"] }, { ...NOTHING, again: 1 }]);
});

test("an answer whose key changed is kept and graded anew, or all of it goes", () => {
  const questions = { 1: choice("b", { revision: 4 }), 2: choice("b", { revision: 3 }) };
  const quiz = { feedback: "after-question" };
  const saved = state({ recorded: [1, 2], hinted: [1, 2], confidence: { 1: 2, 2: 3 } });
  const regraded = update(course({ questions, quiz }), saved);
  assert.deepEqual(regraded.state.responses, saved.responses);
  assert.deepEqual(regraded.state.recorded, [1, 2]);
  assert.deepEqual(counts(regraded), { ...NOTHING, regraded: 1 });
  const reset = update(course({ questions, quiz, updates: "reset" }), saved);
  const { responses, recorded, hinted, confidence } = reset.state;
  assert.deepEqual([responses, recorded, hinted, confidence], [{ 2: ["b"] }, [2], [2], { 2: 3 }]);
  assert.deepEqual(counts(reset), { ...NOTHING, again: 1 });
});

test("a choice that is gone takes the answer along; what is half typed stays where nothing changed", () => {
  const number = { declaration: { rule: "number", cardinality: "single", correct: ["7"], points: 10000 } };
  const questions = { 1: choice("a", { changed: 4 }), 2: choice("a", { changed: 4 }), 3: number };
  const saved = state({ responses: { 1: ["d"], 2: ["b"], 3: ["sev"] } });
  const { state: now, ...rest } = update(course({ questions }), saved);
  assert.deepEqual(
    [now.responses, counts(rest)],
    [
      { 2: ["b"], 3: ["sev"] },
      { ...NOTHING, again: 1 },
    ],
  );
});

const OVER = { responses: { 1: ["b"], 2: ["b"], 3: ["a"] }, recorded: [1, 2, 3] };

test("a finished attempt is counted anew where a key changed, and never loses", () => {
  const questions = { 1: choice("b", { revision: 4 }) };
  const finished = ended([0, 30000], [10000, 30000]);
  const saved = state({ ...OVER, attempts: { 2: { open: false, finished } } });
  const gain = update(course({ questions }), saved);
  assert.deepEqual(gain.state.attempts[2].finished, ended([0, 30000], [20000, 30000]));
  assert.deepEqual(counts(gain), { rescored: true, regraded: 1, again: 0 });
  const loss = update(course({ questions: { 3: choice("b", { revision: 4 }) } }), {
    ...saved,
    responses: { 1: ["a"], 2: ["c"], 3: ["a"] },
    attempts: { 2: { open: false, finished: ended([20000, 30000]) } },
  });
  assert.deepEqual(last(loss.state.attempts[2]), { earned: 20000, possible: 30000 });
  assert.deepEqual(counts(loss), { rescored: false, regraded: 1, again: 0 });
  const same = update(course({ questions: { 4: choice("a") }, quiz: { questions: [1, 2, 3, 4] } }), saved);
  assert.deepEqual(last(same.state.attempts[2]), { earned: 10000, possible: 30000 });
});

test("nothing of a finished attempt is asked again, nor is its score touched, where keys reset", () => {
  const finished = ended([20000, 30000]);
  const saved = state({ ...OVER, attempts: { 2: { open: false, finished } } });
  const { state: now, ...rest } = update(
    course({ questions: { 1: choice("c", { revision: 4 }) }, updates: "reset" }),
    saved,
  );
  assert.deepEqual([now.responses, now.attempts[2].finished], [{ 2: ["b"], 3: ["a"] }, finished]);
  assert.deepEqual(counts(rest), NOTHING);
});

test("an answer that was kept as right and is so no more may be given again", () => {
  const questions = { 1: choice("b", { revision: 4 }) };
  const attempts = { 2: { open: true, finished: ended([20000, 30000]) } };
  const saved = state({ responses: { 1: ["a"], 2: ["a"] }, recorded: [1, 2], attempts });
  const { state: now, ...rest } = update(course({ questions, quiz: { retry: "wrong" } }), saved);
  assert.deepEqual([now.responses, now.recorded], [{ 1: ["a"], 2: ["a"] }, [2]]);
  assert.deepEqual(counts(rest), { ...NOTHING, regraded: 1 });
});

const pooled = (questions, draw = 2) => ({
  questions: Object.fromEntries(questions.map((number) => [number, choice("a")])),
  quiz: { questions, pools: { all: { draw, questions } } },
});
const drawn = (numbers, open = true) => ({
  responses: {},
  attempts: { 2: { open, finished: open ? null : ended([0, 20000]), drawn: numbers, seen: [] } },
});

test("a running attempt keeps what it drew, whatever came into the pool", () => {
  const { state: now } = update(course(pooled([1, 2, 3, 4, 5, 6])), state(drawn([1, 3])));
  assert.deepEqual(now.attempts[2].drawn, [1, 3]);
});

test("a running attempt draws another for each that is gone, and as many as are asked now", () => {
  const { state: one } = update(course(pooled([3, 4])), state(drawn([1, 3])));
  assert.deepEqual(one.attempts[2].drawn, [3, 4]);
  const { state: none } = update(course(pooled([4, 5])), state(drawn([7, 8])));
  assert.deepEqual(none.attempts[2].drawn, [4, 5]);
  const { state: more } = update(course(pooled([1, 2, 3], 3)), state(drawn([1, 3])));
  assert.deepEqual(more.attempts[2].drawn, [1, 2, 3]);
});

test("a question that was always asked and has come into the pool is drawn where it is answered", () => {
  const quiz = {
    questions: [1, 2, 3, 4, 5],
    pools: { old: { draw: 1, questions: [1, 2] }, more: { draw: 1, questions: [3, 4, 5] } },
  };
  const questions = Object.fromEntries(quiz.questions.map((number) => [number, choice("a")]));
  for (const seed of [1, 2, 3, 4, 5]) {
    const saved = { ...state(drawn([1])), seed, responses: { 4: ["a"] } };
    assert.deepEqual(update(course({ questions, quiz }), saved).state.attempts[2].drawn, [1, 4]);
  }
});

test("an attempt that is over is not asked more, even where all that it drew is gone", () => {
  const { state: some } = update(course(pooled([3, 4])), state(drawn([1, 3, 7], false)));
  assert.deepEqual(some.attempts[2].drawn, [3]);
  const { state: none } = update(course(pooled([3, 4])), state(drawn([7, 8], false)));
  assert.deepEqual(none.attempts[2].drawn, [7, 8]);
});

const AGAIN = { ...NOTHING, again: 1 };

/** What becomes of one answer to a question that changed. */
function fate(declaration, response, stamps = { changed: 4 }) {
  const questions = { 1: { declaration: { points: 10000, ...declaration }, ...stamps } };
  const { state: now, ...rest } = update(course({ questions }), state({ responses: { 1: response } }));
  return [now.responses[1], counts(rest)];
}

test("an answer in a gap whose choice is gone is asked again; an empty gap is no reason", () => {
  const gaps = [
    { rule: "match", cardinality: "single", correct: ["a"], options: ["a", "b"] },
    { rule: "text", cardinality: "single", correct: ["Nile"] },
  ];
  const cloze = { rule: "gaps", cardinality: "multiple", correct: [], gaps };
  assert.deepEqual(fate(cloze, ["c", "Nile"]), [undefined, AGAIN]);
  for (const response of [
    ["b", "Nil"],
    ["", "Nile"],
    ["a", ""],
  ])
    assert.deepEqual(fate(cloze, response), [response, NOTHING]);
});

test("an order and pairs hold every item, or are asked again", () => {
  const order = {
    rule: "order",
    cardinality: "multiple",
    correct: ["b", "a", "c"],
    options: ["a", "b", "c"],
  };
  assert.deepEqual(fate(order, ["a", "b", "c"]), [["a", "b", "c"], NOTHING]);
  for (const response of [
    ["a", "b"],
    ["a", "b", "d"],
    ["a", "b", "c", "d"],
  ])
    assert.deepEqual(fate(order, response), [undefined, AGAIN]);
  const pairs = {
    rule: "pairs",
    cardinality: "multiple",
    correct: ["ac", "bd"],
    options: ["a", "b"],
    targets: ["c", "d"],
  };
  assert.deepEqual(fate(pairs, ["ad", "bd"]), [["ad", "bd"], NOTHING]);
  for (const response of [["ac"], ["ac", "be"], ["ac", "bd", "fc"]])
    assert.deepEqual(fate(pairs, response), [undefined, AGAIN]);
});
