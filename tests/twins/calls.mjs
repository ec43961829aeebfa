// The JavaScript twins by name, as the vectors and the fuzz call them.

import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

const isEmpty = (value) => !value || (typeof value === "object" && Object.keys(value).length === 0);

/** What Python has as empty, the player leaves out. */
function withoutEmpty(state) {
  if (!state?.hinted) return state;
  const { hinted, confidence, ...rest } = state;
  const attempts = Object.values(state.attempts);
  const extras = attempts.flatMap(({ drawn, seen, seconds }) => [drawn, seen, seconds]);
  if (![hinted, confidence, ...extras].every(isEmpty)) return state;
  for (const each of attempts) for (const name of ["drawn", "seen", "seconds"]) delete each[name];
  return rest;
}

/** What `made` gives, or the place where a text could not be read. */
function place(made, unreadable) {
  try {
    return made();
  } catch (error) {
    if (error.at === undefined) throw error;
    return unreadable(error.at);
  }
}

/** A function (call, args) -> JSON value, over the modules in `folder`. */
export async function twins(folder) {
  const load = (name) => import(pathToFileURL(`${folder}/${name}.js`).href);
  const [folding, numbers, grading, draw, state, award, clip, counting, expressions, variables] =
    await Promise.all(
      [
        "folding",
        "numbers",
        "grading",
        "draw",
        "state",
        "award",
        "clip",
        "counting",
        "expressions",
        "variables",
      ].map(load),
    );
  await Promise.all(readdirSync(`${folder}/rules`).map((name) => load(`rules/${name.slice(0, -3)}`)));
  const calls = {
    fold: folding.fold,
    canonical: numbers.canonicalNumber,
    inRange: (text, range) => {
      const number = numbers.parseNumber(text);
      return number && numbers.inRange(number, range);
    },
    grade: grading.grade,
    score: (earned, possible, mark) => [
      grading.percent({ earned, possible }),
      grading.scaled({ earned, possible }),
      grading.passed({ earned, possible }, mark),
    ],
    hash: draw.hash,
    shuffle: (count, seed, salt) => draw.shuffle([...Array(count).keys()], seed, salt),
    neutralOrder: draw.neutralOrder,
    draw: draw.draw,
    pick: draw.pick,
    read: (text) => place(() => expressions.read(text), (at) => ({ at })),
    closedRange: (text, values) =>
      place(
        () => expressions.closedRange(expressions.read(text), values),
        (at) => at,
      ),
    value: (spelled, index) => {
      const count = variables.count(spelled);
      return [count, variables.value(spelled, index % count)];
    },
    drawn: (declaration, seed, salt) => {
      const values = variables.drawn(declaration, seed, salt);
      return [values, variables.asked(declaration, values)];
    },
    award: (result, earned, possible, certainty, cost) =>
      award.award({ result, earned, possible }, certainty, cost).earned,
    clip: clip.clip,
    capped: clip.capped,
    rescore(scores, better) {
      const results = scores.reduce((before, score) => counting.add(before, score), null);
      return results && counting.rescore(results, better);
    },
    count(scores, grade, pass_mark) {
      const results = scores.reduce((before, score) => counting.add(before, score), null);
      const policy = { grade, pass_mark };
      return [counting.counting(results, policy), counting.everPassed(results, policy), results];
    },
    fingerprint: state.fingerprint,
    encode: state.encode,
    decode: (text, course) => withoutEmpty(state.decode(text, course)),
  };
  return (call, args) => calls[call](...args);
}
