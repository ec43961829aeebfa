// What stands under a counted quiz: how far the attempt is, handing in, and the result.

import { isGood, outcome } from "./answers.js";
import {
  asked,
  attemptNumber,
  attemptsAt,
  attemptsLeft,
  isOver,
  isPassed,
  standing as counts,
} from "./attempts.js";
import { certaintyLines } from "./confidence.js";
import { course, isGraded } from "./course.js";
import { button, element, one, write } from "./dom.js";
import { passed, percent } from "./grading.js";
import { objectiveScores } from "./objectives.js";
import { span } from "./timer.js";
import { decimal, percentage, points, say } from "./words.js";

/** Fills the panel by the state; returns it. `missing`: links to unanswered questions, when handing in was asked for. */
export function showPanel(panel, assessment, state, { answered, missing, first, frozen }) {
  if (isOver(state, assessment)) showResult(panel, assessment, state, first, frozen);
  else if (missing.length) confirm(panel, missing);
  else showRunning(panel, assessment, state, answered, frozen);
  return panel;
}

/** The button stays in its place: a field that is left by pressing it reports its change before the click. */
function showRunning(panel, assessment, state, answered, frozen) {
  const total = asked(state, assessment).length;
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

function showResult(panel, assessment, state, first, frozen) {
  const { finished } = attemptsAt(state, assessment);
  const score = finished.last;
  const reached = passed(score, assessment.pass_mark);
  panel.className = `panel ${reached ? "right" : "wrong"}`;
  panel.replaceChildren(
    element("h3", {}, say("result")),
    element("p", { className: "score" }, percentage(percent(score))),
    element("p", { className: "verdict" }, say(reached ? "passed" : "not_passed")),
    element("p", {}, facts(assessment, state, finished.count).join(" · ")),
    ...details(assessment, state),
    element("p", {}, element("a", { href: `#${first.id}` }, say("look_back"))),
    ...(frozen || !attemptsLeft(state, assessment)
      ? []
      : [button("again", say("try_again"), !isPassed(state, assessment))]),
  );
}

function facts(assessment, state, count) {
  const left = attemptsLeft(state, assessment);
  const { grade = "best", time_limit: limit } = assessment;
  return [
    which(assessment, state),
    say("pass_mark", { n: percentage(assessment.pass_mark / 100) }),
    ...(count > 1 ? [say(grade, { n: percentage(percent(counts(state, assessment))) })] : []),
    ...(left < Infinity ? [say("left", { n: decimal(left) })] : []),
    ...(limit ? [say("time", { n: span(limit) })] : []),
  ];
}

/** A line for each learning objective and each level of certainty of the last attempt. */
function details(assessment, state) {
  const lines = objectiveScores(course, state, [assessment]).map(({ text, earned, possible }) =>
    [text, say("points", { n: points(earned), all: points(possible) })].join(": "),
  );
  const isSure = (number) => isGood(number) && isGraded(course.questions[number]);
  const isRight = (number) => outcome(number).result === "correct";
  if (assessment.confidence)
    lines.push(...certaintyLines(state, asked(state, assessment).filter(isSure), isRight));
  return lines.length ? [element("ul", {}, ...lines.map((line) => element("li", {}, line)))] : [];
}
