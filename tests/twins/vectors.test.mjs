// Every vector of tests/vectors/, through the JavaScript twins.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { twins } from "./calls.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const answer = await twins(here("../../templates/player"));

for (const name of readdirSync(here("../vectors")).sort()) {
  for (const { why, call, args, result } of JSON.parse(readFileSync(here(`../vectors/${name}`), "utf8"))) {
    test(`${name}: ${call}: ${why}`, () => assert.deepEqual(answer(call, args), result));
  }
}
