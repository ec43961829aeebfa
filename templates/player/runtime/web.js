// The adapter without an LMS: the state stays in this browser. Storage may be blocked or full.

/** A page by itself. `id`: the course's identifier, which keeps courses of one place apart. */
export function web(id) {
  const key = `coursewright/${id}`;
  let stored = "";
  let state = "";

  /** {mode: "alone", saved, kept}; `kept` is false where the browser keeps nothing. */
  async function start() {
    try {
      stored = state = localStorage.getItem(key) || "";
      localStorage.setItem(key, stored);
      return { mode: "alone", saved: stored, kept: true };
    } catch {
      return { mode: "alone", saved: "", kept: false };
    }
  }

  function report(now) {
    state = now.state || stored;
  }

  function commit() {
    try {
      if (state !== stored) localStorage.setItem(key, state);
      stored = state;
    } catch {
      // `stored` tells the learner, and `kept` did at the start.
    }
    return { stored: stored === state, tooLong: false, refused: "" };
  }

  return { start, report, record() {}, commit, finish: () => commit().stored };
}
