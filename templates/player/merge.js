// Joins the state that a late LMS brings with what the learner did while it was looked for.

import { add, MOST_ATTEMPTS } from "./counting.js";

const union = (a, b) => [...new Set([...a, ...b])].sort((x, y) => x - y);

/** The saved state with the work done here added; no attempt is won or lost by it. Values are dealt by the saved
 * seed and attempt, so an answer that was given here to others does not stand. */
export function merge(saved, here, course) {
  const merged = { ...saved, visited: union(saved.visited, here.visited) };
  const isDealt = (number) => Boolean(course.questions[number]?.declaration.variables);
  const newer = new Set(
    Object.keys(here.responses)
      .map(Number)
      .filter((number) => !isDealt(number)),
  );
  const stale = [];
  for (const assessment of course.counted) {
    const attempts = joined(saved.attempts[assessment.page], here.attempts[assessment.page], assessment);
    if (attempts) {
      merged.attempts = { ...merged.attempts, [assessment.page]: attempts };
      stale.push(...assessment.questions.filter(isDealt));
    } else for (const number of assessment.questions) newer.delete(number);
  }
  const isOurs = (number) =>
    course.counted.every(
      ({ page, questions }) => !questions.includes(number) || merged.attempts[page] !== saved.attempts[page],
    );
  merged.responses = { ...saved.responses };
  for (const number of newer) merged.responses[number] = here.responses[number];
  for (const number of stale) delete merged.responses[number];
  merged.recorded = union(
    saved.recorded.filter((number) => !newer.has(number) && !stale.includes(number)),
    here.recorded.filter((number) => newer.has(number)),
  );
  merged.hinted = union(saved.hinted || [], (here.hinted || []).filter(isOurs));
  merged.confidence = { ...saved.confidence };
  for (const number of Object.keys(here.confidence || {})) {
    if (isOurs(+number)) merged.confidence[number] = here.confidence[number];
  }
  return merged;
}

/** The attempts of both; null where the saved ones stand alone: none begun here, or one still running there. */
function joined(before = { finished: null, open: false }, begun, { attempts }) {
  const left = (attempts || MOST_ATTEMPTS) - (before.finished ? before.finished.count : 0);
  if (!begun || before.open || left <= 0) return null;
  const { fresh: ended = [] } = begun;
  return {
    ...begun,
    finished: ended.slice(0, left).reduce(add, before.finished),
    open: begun.open && ended.length < left,
  };
}
