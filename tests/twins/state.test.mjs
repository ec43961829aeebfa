// The saved state is fast enough: 400 answers, encoded and decoded, in 5 ms at a quarter of the speed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode, fingerprint } from "../../templates/player/state.js";

const upTo = (count) => Array.from({ length: count }, (_, i) => i + 1);

function large() {
  const responses = Object.fromEntries(upTo(400).map((number) => [number, ["abcd"[number % 4]]]));
  return { seed: 1, revision: 7, page: 200, visited: upTo(200), responses, recorded: upTo(400), attempts: {} };
}

test("encode and decode 400 answers", () => {
  const [state, course] = [large(), fingerprint("course")];
  const times = upTo(40).map(() => {
    const start = performance.now();
    const copy = decode(encode(state, course), course);
    const end = performance.now();
    assert.deepEqual(copy, state);
    return end - start;
  });
  const median = times.sort((a, b) => a - b)[20];
  assert.ok(median < 5 / 4, `${median} ms`);
});
