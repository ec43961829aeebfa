// Answers for test_contract.py: each line is a list of questions with a response each; what the player makes of it.
// Usage: node contract.mjs PLAYER_FOLDER

import { readdirSync } from "node:fs";
import { argv, stdin, stdout } from "node:process";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const PLAYER = argv[2];
const load = (name) => import(pathToFileURL(`${PLAYER}/${name}.js`).href);
const [{ grade }, { encode, decode }, { RUNTIMES }] = await Promise.all(
  ["grading", "state", "runtime/index"].map(load),
);
const [{ entry }, { ASKS }, { value }] = await Promise.all(["entry", "rules/index", "variables"].map(load));
for (const folder of ["rules", "runtime"]) {
  await Promise.all(readdirSync(`${PLAYER}/${folder}`).map((name) => load(`${folder}/${name.slice(0, -3)}`)));
}

const COURSE = 1;
const EDITIONS = { scorm12: ["API", "LMS", "Finish"], scorm2004: ["API_1484_11", "", "Terminate"] };

/** The response that comes back from the saved state. */
function kept(number, response) {
  const state = { seed: 1, revision: 1, page: 1, visited: [1], responses: {}, recorded: [number], attempts: {} };
  state.responses[number] = response;
  const text = encode(state, COURSE);
  return { text, response: decode(text, COURSE).responses[number] };
}

/** An LMS that takes everything, and what was set in it. */
function lms(prefix, end) {
  const calls = [];
  const answer = (verb, value) => (element, given) => {
    calls.push({ method: prefix + verb, element: element ?? "", value: String(given ?? ""), result: value(element) });
    return value(element);
  };
  const api = { [`${prefix}GetLastError`]: () => "0" };
  for (const verb of ["Initialize", "SetValue", "Commit", end]) api[prefix + verb] = answer(verb, () => "true");
  api[`${prefix}GetValue`] = answer("GetValue", (element) => (element.endsWith("_count") ? "0" : ""));
  return { api, calls };
}

/** The calls of a session in which the answer is reported. */
async function reported(edition, question, outcome, response) {
  const [name, prefix, end] = EDITIONS[edition];
  const { api, calls } = lms(prefix, end);
  globalThis.window = { [name]: api };
  window.parent = window;
  const runtime = RUNTIMES[edition]();
  await runtime.start();
  runtime.report({ state: "x", brief: () => "x", page: 1, status: "incomplete", score: null });
  runtime.record({ ...entry(question, outcome, response), weight: outcome.possible, latency: 1234, at: new Date(0) });
  runtime.commit();
  runtime.finish(true);
  return calls;
}

/** What is drawn, by chance of the first values only: the examples are for those. */
function asked(question) {
  const { rule, variables = [] } = question.declaration;
  const first = variables.map(([name, spelled]) => [name, value(spelled, 0)]);
  return ASKS[rule]?.({ ...question, declaration: { ...question.declaration, variables: first } }, 1, "1/1") || question;
}

async function played({ number, question: declared, response }) {
  const question = asked(declared);
  const outcome = grade(declared.declaration, response);
  return {
    outcome,
    kept: kept(number, response),
    scorm12: await reported("scorm12", question, outcome, response),
    scorm2004: await reported("scorm2004", question, outcome, response),
  };
}

for await (const line of createInterface({ input: stdin })) {
  const results = [];
  for (const each of JSON.parse(line)) results.push(await played(each));
  stdout.write(`${JSON.stringify(results)}\n`);
}
