// What an attempt's values say: the saved state in words, the answers as a teacher reads them, and all of them.

import { decode, fingerprint } from "/player/state.js";
import { EDITIONS } from "./attempt.js";
import { fill, part, row } from "./page.js";

const STATE = "cmi.suspend_data";
const LIMITS = { scorm12: 4096, scorm2004: 64000 };

/** The saved state, decoded: what the course finds when the learner comes back. */
export function showState(format, values) {
  const text = values[STATE] || "";
  part("size").textContent = EDITIONS[format] ? `${text.length} of ${LIMITS[format]} characters` : "";
  const course = document.getElementById("package").value;
  const state = text && decode(text, fingerprint(course));
  const facts = state ? said(state) : [["State", text ? "cannot be read" : "nothing saved yet"]];
  fill(
    part("state"),
    ...facts.flatMap(([name, value]) => {
      const [term, told] = ["dt", "dd"].map((tag) => document.createElement(tag));
      term.textContent = name;
      told.textContent = value;
      return [term, told];
    }),
  );
}

function said({ page, visited, responses, recorded, attempts, hinted = [], revision, seed }) {
  const answers = Object.keys(responses).map((number) => {
    const mark = recorded.includes(+number) ? "" : " (not graded yet)";
    return `${number}: ${responses[number].join(" ")}${mark}`;
  });
  return [
    ["Page", page],
    ["Pages seen", visited.join(", ")],
    ["Answers by question", answers.join("; ") || "none"],
    [
      "Attempts by page",
      Object.keys(attempts)
        .map((number) => `${number}: ${JSON.stringify(attempts[number])}`)
        .join("; ") || "none",
    ],
    ["Hints opened", hinted.join(", ") || "none"],
    ["Revision of the course", revision],
    ["Seed", seed],
  ];
}

/** A line for each interaction. */
export function showAnswers(format, values) {
  const answer = format === "scorm12" ? "student_response" : "learner_response";
  const lines = [];
  for (let at = 0; values[`cmi.interactions.${at}.id`] !== undefined; at++) {
    const member = (name) => values[`cmi.interactions.${at}.${name}`] ?? "";
    lines.push(row(member("id"), member(answer), member("correct_responses.0.pattern"), member("result")));
  }
  fill(part("answers"), ...lines);
}

/** Every value that is set, by name. */
export function showValues(values) {
  const names = Object.keys(values).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  fill(part("values"), ...names.map((name) => row(name, values[name])));
}
