// Which of the finished attempts counts: the best, the last, the first, or all of them on average.

import { passed } from "./grading.js";

const better = (a, b) => (b.earned * a.possible > a.earned * b.possible ? b : a);

/** On the last one's scale, since an update may have changed what could be earned; cut. */
function average(finished) {
  const { possible } = finished[finished.length - 1];
  const shares = finished.map((score) => (score.possible ? (score.earned * possible) / score.possible : 0));
  const sum = shares.reduce((total, share) => total + Math.floor(share), 0);
  return { earned: Math.floor(sum / finished.length), possible };
}

const WAYS = {
  best: (finished) => finished.reduce(better),
  last: (finished) => finished[finished.length - 1],
  first: ([first]) => first,
  average,
};

/** The score that counts; null where no attempt has ended. */
export const counting = (finished, { grade = "best" }) => (finished.length ? WAYS[grade](finished) : null);

/** Has what counts ever reached the pass mark? Passed once is passed. */
export const everPassed = (finished, assessment) =>
  finished.some((_, at) => passed(counting(finished.slice(0, at + 1), assessment), assessment.pass_mark));
