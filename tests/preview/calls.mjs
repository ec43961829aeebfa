// Seeded random sessions: calls as packages make them, right and wrong, in and out of order.

import { shuffle, hash } from "../../templates/player/draw.js";

/** A generator of whole numbers below a bound, from a text. */
function chance(seed) {
  let turn = 0;
  return (bound) => hash(`${seed}/${turn++}`) % bound;
}

const COMMON = ["", "0", "1", "-1", "100", "100.5", "0.5", ".5", "1e3", "abc", "a b", "true", "suspend", "normal"];
const TEXTS = ["passed", "failed", "completed", "incomplete", "browsed", "not attempted", "unknown", "neutral"];
const MORE = ["correct", "wrong", "incorrect", "unanticipated", "0.3333", "a", "b", "a,b", "a[,]b", "a[,]a", "a[.]1[,]b[.]2"];
const TIMES = ["00:00:10", "0001:02:03.45", "1:2:3", "PT1M2.34S", "PT1M2.345S", "P1DT2H", "PT", "12:34:56"];
const MOMENTS = ["2026-01-02T03:04:05", "2026-01-02T03:04:05.00Z", "2026-01-02T03:04:05Z", "2026-13-01"];
const KINDS = ["choice", "true-false", "fill-in", "long-fill-in", "matching", "numeric", "likert", "sequencing", "other"];
const NUMBERS = ["-100", "-100.5", "99.5", "100", "100.1", "0", "1", "-1", "1.5", "-1.0001", "99999", "100000", "x"];
const LONG = [0, 250, 251, 255, 256, 1000, 1001, 4000, 4001, 4096, 4097].map((length) => "x".repeat(length));
const VALUES = [...COMMON, ...TEXTS, ...MORE, ...TIMES, ...MOMENTS, ...KINDS];

/** [verb, ...arguments] of one session. */
export function session(edition, seed) {
  const below = chance(seed);
  const one = (list) => list[below(list.length)];
  const names = Object.keys(edition.model);
  const name = () => one(names).replace(/\.n(?=\.|$)/g, () => `.${one([0, 0, 0, 1, 2])}`);
  const keyword = () => `${one([...Object.keys(edition.children), name()]).replace(/\.n(?=\.|$)/g, ".0")}.${one(["_children", "_count"])}`;
  const odd = () => one(["", "foo", "cmi.foo", "cmi._version", keyword()]);
  const made = [];
  if (below(12) === 0) made.push([one(["GetValue", "Commit", edition.finish]), ""]);
  made.push(["Initialize", below(20) ? "" : "x"]);
  const length = 5 + below(40);
  for (let at = 0; at < length; at++) {
    const kind = below(20);
    if (kind < 4) made.push(["GetValue", name()]);
    else if (kind < 5) made.push(["GetValue", odd()]);
    else if (kind < 6) made.push(["SetValue", odd(), one(VALUES)]);
    else if (kind < 7) made.push(["Commit", below(9) ? "" : "x"]);
    else if (kind < 12) made.push(...interaction(edition, below, one));
    else made.push(set(name(), below, one));
  }
  made.push([edition.finish, ""]);
  if (below(3) === 0) made.push(["GetValue", name()], ["Initialize", ""], ["Commit", ""], [edition.finish, ""]);
  return made;
}

/** A value near the edges of what the element takes, or any other. */
function set(name, below, one) {
  const isNumber = /weighting|score|result|measure|preference/.test(name);
  const near = isNumber ? NUMBERS : /location|data|comment|description|name$/.test(name) ? LONG : VALUES;
  return ["SetValue", name, one(below(4) ? near : VALUES)];
}

/** The members of an interaction in some order, the id often first. */
function interaction(edition, below, one) {
  const start = `cmi.interactions.${one([0, 0, 1])}.`;
  const response = edition.prefix ? "student_response" : "learner_response";
  const members = [
    ["type", one(KINDS)],
    [response, one(MORE)],
    ["correct_responses.0.pattern", one(MORE)],
    ["result", one(MORE)],
    ["weighting", one(COMMON)],
    ["latency", one(TIMES)],
  ];
  const mixed = below(4) ? members : shuffle(members, below(999), "members");
  return [["id", one(["q1", "q2", "q 3"])], ...mixed].map(([member, value]) => ["SetValue", start + member, value]);
}
