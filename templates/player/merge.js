// Joins the state that a late LMS brings with what the learner did while it was looked for.

const union = (a, b) => [...new Set([...a, ...b])].sort((x, y) => x - y);

/** The saved state with the work done here added; no attempt is won or lost by it. */
export function merge(saved, here, course) {
  const merged = {
    ...saved,
    visited: union(saved.visited, here.visited),
    responses: { ...saved.responses },
    recorded: [...saved.recorded],
    attempts: { ...saved.attempts },
  };
  for (const number of Object.keys(here.responses).map(Number)) {
    const assessment = course.assessmentOf[number];
    if (!assessment || !assessment.counts) take(merged, here, number);
  }
  for (const assessment of course.counted) mergeAttempts(merged, here, assessment);
  return merged;
}

function take(merged, here, number) {
  merged.recorded = merged.recorded.filter((other) => other !== number);
  if (here.recorded.includes(number)) merged.recorded = union(merged.recorded, [number]);
  delete merged.responses[number];
  if (here.responses[number]) merged.responses[number] = here.responses[number];
}

function mergeAttempts(merged, here, assessment) {
  const begun = here.attempts[assessment.page];
  const before = merged.attempts[assessment.page] || { finished: [], open: false };
  const most = assessment.attempts || Infinity;
  if (!begun || (before.finished.length >= most && !before.open)) return;
  const finished = [...before.finished, ...begun.finished].slice(0, most);
  const open = (before.open || begun.open) && finished.length < most;
  const stands = (number) => before.open && merged.recorded.includes(number);
  // An attempt that was running elsewhere keeps what was checked in it; all else is newer here.
  const newer = assessment.questions.filter((number) => (before.open ? here.responses[number] && !stands(number) : true));
  for (const number of newer) take(merged, here, number);
  merged.attempts[assessment.page] = { finished, open };
}
