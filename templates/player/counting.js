// What the finished attempts at an assessment come to, however many there were, by each way of counting them:
// {count, first, last, best, peak, total}, or null where none has ended. `peak` is the highest average there was
// after any of them, `total` what all earned together on the scale of `last`. Twin of builder/counting.py.

import { passed } from "./grading.js";

/** Where attempts are without limit there are so many. */
export const MOST_ATTEMPTS = 4000;

const better = (a, b) => (b.earned * a.possible > a.earned * b.possible ? b : a);
const cut = (value, by) => (value - (value % by)) / by;

/** The total on another scale, cut, in steps that stay below 2^53. */
function rescaled({ count, last, total }, possible) {
  if (!last.possible || last.possible === possible) return last.possible ? total : 0;
  const whole = cut(total, count) * possible;
  const rest = (whole % last.possible) * count + (total % count) * possible;
  return cut(whole, last.possible) * count + cut(rest, last.possible);
}

/** The results with those of one attempt more. */
export function add(results, score) {
  if (!results) return { count: 1, first: score, last: score, best: score, peak: score, total: score.earned };
  const count = results.count + 1;
  const total = rescaled(results, score.possible) + score.earned;
  return {
    count,
    first: results.first,
    last: score,
    best: better(results.best, score),
    peak: better(results.peak, { earned: cut(total, count), possible: score.possible }),
    total,
  };
}

/** The results with another score for the last attempt, which must be no lower: an update changed a key. */
export function rescore(results, score) {
  if (results.count === 1) return add(null, score);
  const { count, last, total } = results;
  return add({ ...results, count: count - 1, total: total - last.earned }, score);
}

const average = ({ count, last, total }) => ({ earned: cut(total, count), possible: last.possible });

/** The score that counts; null where no attempt has ended. */
export const counting = (results, { grade = "best" }) =>
  results && (grade === "average" ? average(results) : results[grade]);

const HIGHEST = { first: "first", average: "peak" };

/** Has what counts ever reached the pass mark? Passed once is passed. */
export const everPassed = (results, { grade, pass_mark }) =>
  Boolean(results) && passed(results[HIGHEST[grade] || "best"], pass_mark);
