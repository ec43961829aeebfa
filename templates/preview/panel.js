// The preview: launches the course in an LMS of our own, shows what passes between the two, and does so anew
// after each save. The attempt stays in this tab.

import { forget, launch, load } from "./attempt.js";
import { part, fill, row } from "./page.js";
import { showAnswers, showState, showValues } from "./report.js";

const frame = part("course");
let shown = { number: -1, good: 0, packages: [], formats: [], problems: [] };
let calls = 0;

const chosen = () => ({ format: part("format").value, id: part("package").value, mode: part("mode").value });

/** Ends the session as closing the window does, then opens the course again. */
function open() {
  frame.onload = () => {
    frame.onload = null;
    start();
  };
  frame.src = "about:blank";
}

function start() {
  calls = 0;
  fill(part("calls"));
  const { format, id, mode } = chosen();
  launch(format, id, mode, { call: showCall, change: showAttempt });
  showAttempt();
  frame.src = `/course/${format}/${id}/index.html`;
}

function showCall({ at, method, given, value, error, words }) {
  calls += 1;
  part("count").textContent = calls;
  const said = error === "0" ? value : `${value} — ${error}: ${words}`;
  const line = row(at, `${method}(${given.join(", ")})`, said);
  line.className = error === "0" ? "" : "failed";
  part("calls").prepend(line);
}

function showAttempt() {
  const { format, id } = chosen();
  const values = load(format, id);
  showState(format, values);
  showAnswers(format, values);
  showValues(values);
}

/** Errors stand open above the course; advice is folded, and does not look like trouble. */
function showProblems({ problems, good, number }) {
  const errors = problems.filter(({ severity }) => severity === "error").map(line);
  const advice = problems.filter(({ severity }) => severity !== "error").map(line);
  if (good && good !== number) errors.push(paragraph("Below is the course as it was before these errors."));
  part("problems").className = errors.length ? "broken" : "";
  const folded = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = advice.length === 1 ? "1 warning" : `${advice.length} warnings`;
  folded.append(summary, ...advice);
  fill(part("problems"), ...errors, ...(advice.length ? [folded] : []));
}

function paragraph(text) {
  const made = document.createElement("p");
  made.append(text);
  return made;
}

function line({ severity, code, file, line, column, message, remedy }) {
  const made = paragraph(` ${message}; ${remedy}`);
  const head = document.createElement("span");
  head.className = severity;
  head.textContent = `${file}:${line}:${column}: ${severity} ${code}`;
  made.prepend(head);
  return made;
}

function options(select, values, words = (value) => value) {
  const before = select.value;
  fill(select, ...values.map((value) => new Option(words(value), value)));
  if (values.includes(before)) select.value = before;
}

/** What the server has built: the problems, and the course where it is a new one. */
function take(now) {
  const isNew = now.good && now.good !== shown.good;
  shown = now;
  showProblems(now);
  if (!isNew) return;
  const titles = Object.fromEntries(now.packages.map(({ id, title }) => [id, title]));
  options(part("format"), now.formats);
  options(part("package"), Object.keys(titles), (id) => titles[id]);
  part("which").hidden = now.packages.length < 2;
  open();
}

async function follow() {
  for (;;) {
    try {
      const answer = await fetch(`/now.json?after=${shown.number}`);
      const now = await answer.json();
      part("standing").textContent = "";
      if (now.number !== shown.number) take(now);
    } catch {
      part("standing").textContent = "The preview has ended. Start it again in the terminal.";
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

for (const name of ["format", "package", "mode"]) part(name).addEventListener("change", open);
part("resume").addEventListener("click", open);
part("fresh").addEventListener("click", () => {
  const { format, id } = chosen();
  frame.onload = () => {
    frame.onload = null;
    forget(format, id);
    start();
  };
  frame.src = "about:blank";
});

const first = await (await fetch("/now.json")).json();
take(first);
follow();
