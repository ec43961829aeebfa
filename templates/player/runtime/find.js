// The LMS's API object: in this window, its parents, its opener and the opener's parents.
// SCORM 2004 RTE 3.3.6 and SCORM 1.2 RTE 3.3.2.3; some LMSs add it after the course has started.

const MOST_PARENTS = 50;
const PATIENCE = 10_000;
const PAUSE = 250;

/** What is read from a window of another origin throws: there is no API for us in it. */
function apiOf(win, name, method) {
  try {
    const api = win[name];
    return api && typeof api[method] === "function" ? api : null;
  } catch {
    return null;
  }
}

function climb(win, name, method) {
  for (let level = 0; win && level <= MOST_PARENTS; level++) {
    const api = apiOf(win, name, method);
    if (api || win.parent === win) return api;
    win = win.parent;
  }
  return null;
}

/** The API object `name` that has `method`; null where none is in reach. */
export function find(name, method) {
  const inParents = climb(window, name, method);
  if (inParents) return inParents;
  const openers = [window.opener, window.top?.opener];
  return openers.reduce((api, opener) => api || climb(opener, name, method), null);
}

/** The same, waiting some seconds for it. */
export async function waitFor(name, method) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const api = find(name, method);
    if (api || Date.now() > end) return api;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
