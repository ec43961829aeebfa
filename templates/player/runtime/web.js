// The adapter without an LMS: the state stays in this browser. Storage may be blocked or full.

/** A page by itself. `course`: the course's identifier, which keeps courses of one place apart. */
export class Web {
  constructor(course) {
    this.key = `coursewright/${course}`;
    this.changed = false;
    this.state = "";
  }

  /** {mode: "alone", saved, kept}; `kept` is false where the browser keeps nothing. */
  async start() {
    try {
      const saved = localStorage.getItem(this.key) || "";
      localStorage.setItem(this.key, saved);
      this.state = saved;
      return { mode: "alone", saved, kept: true };
    } catch {
      return { mode: "alone", saved: "", kept: false };
    }
  }

  report({ state }) {
    this.changed = this.changed || state !== this.state;
    this.state = state;
  }

  record() {}

  commit() {
    try {
      if (this.changed) localStorage.setItem(this.key, this.state);
      this.changed = false;
    } catch {
      // Told to the learner by `stored`, and at the start by `kept`.
    }
    return { stored: !this.changed, tooLong: false, refused: "" };
  }

  finish() {
    return this.commit().stored;
  }
}
