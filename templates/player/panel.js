// What stands under a counted quiz: how far the attempt is, handing in, and the result.

import { attemptNumber, attemptsAt, attemptsLeft, best, isOver, isPassed } from "./attempts.js";
import { button, element, one, write } from "./dom.js";
import { passed, percent } from "./grading.js";
import { decimal, percentage, say } from "./words.js";

/** Fills the panel by the state; returns it. `missing`: links to unanswered questions, when handing in was asked for. */
export function showPanel(panel, assessment, state, { answered, missing, frozen }) {
  if (isOver(state, assessment)) showResult(panel, assessment, state, frozen);
  else if (missing.length) confirm(panel, missing);
  else showRunning(panel, assessment, state, answered, frozen);
  return panel;
}

/** The button stays in its place: a field that is left by pressing it reports its change before the click. */
function showRunning(panel, assessment, state, answered, frozen) {
  const total = assessment.questions.length;
  const words = `${which(assessment, state)} · ${say("answered", { n: answered, all: total })}`;
  const standing = one(panel, ".running");
  panel.className = "panel";
  if (standing) return write(standing, words);
  const line = element("p", { className: "running" }, words);
  panel.replaceChildren(line, ...(frozen ? [] : [button("hand-in", say("hand_in"))]));
}

function which(assessment, state) {
  const n = attemptNumber(state, assessment);
  return assessment.attempts ? say("attempt", { n, all: assessment.attempts }) : say("attempt_free", { n });
}

function confirm(panel, missing) {
  const [before, after] = say("missing", { list: "\n" }).split("\n");
  const list = missing.flatMap((link, at) => (at ? [", ", link] : [link]));
  panel.replaceChildren(
    element("p", {}, before, ...list, after),
    button("hand-in-anyway", say("hand_in_anyway")),
    button("keep-working", say("keep_working"), true),
  );
}

function showResult(panel, assessment, state, frozen) {
  const { finished } = attemptsAt(state, assessment);
  const score = finished[finished.length - 1];
  const reached = passed(score, assessment.pass_mark);
  panel.className = `panel ${reached ? "right" : "wrong"}`;
  panel.replaceChildren(
    element("h3", {}, say("result")),
    element("p", { className: "score" }, percentage(percent(score))),
    element("p", { className: "verdict" }, say(reached ? "passed" : "not_passed")),
    element("p", {}, facts(assessment, state, finished.length).join(" · ")),
    ...(frozen || !attemptsLeft(state, assessment)
      ? []
      : [button("again", say("try_again"), !isPassed(state, assessment))]),
  );
}

function facts(assessment, state, count) {
  const left = attemptsLeft(state, assessment);
  return [
    which(assessment, state),
    say("pass_mark", { n: percentage(assessment.pass_mark / 100) }),
    ...(count > 1 ? [say("best", { n: percentage(percent(best(state, assessment))) })] : []),
    ...(left < Infinity ? [say("left", { n: decimal(left) })] : []),
  ];
}
