// Between the learner's doings and the LMS: when to save, when to try again, what to say about it.

import { decode, encode, fingerprint } from "./state.js";

const PATIENCE = 10000;
const LOOK_AGAIN = 250;
const BACK_OFF = [2000, 5000, 15000, 30000, 60000];

/** One sitting. `tell(key)` shows a message; `resumed()` is called when what was saved is back. */
export class Session {
  constructor(course, learner, runtime, { tell, resumed }) {
    Object.assign(this, { course, learner, runtime, tell, resumed });
    this.fingerprint = fingerprint(course.course.id);
    this.mode = "";
    this.dirty = false;
    this.tries = 0;
    this.waiting = [];
  }

  /** Begins at once where the LMS is there; otherwise keeps looking while the learner begins. */
  start() {
    const opened = this.runtime.start();
    if (opened) this._begin(opened);
    else this._lookAgain(Date.now());
  }

  get writable() {
    return this.mode !== "review" && this.mode !== "browse";
  }

  /** After each action of the learner: one commit, or the reason why not. */
  save() {
    this.dirty = true;
    if (this.mode === "normal") this._commit();
  }

  /** A change that need not be sent by itself: the next commit carries it. */
  note() {
    this.dirty = true;
  }

  record(entry) {
    if (this.mode === "normal") this.runtime.record(entry);
    else if (!this.mode) this.waiting.push(entry);
  }

  /** Sends what is not yet sent, when the page may be about to go. */
  flush() {
    if (this.dirty && this.mode === "normal") this._commit();
  }

  /** The learner leaves, or the page goes for good. Whether everything is stored. */
  finish() {
    if (this.mode === "normal") this._report();
    const ended = this.runtime.finish();
    if (ended) this.dirty = false;
    return ended;
  }

  _begin(opened) {
    this.mode = opened.mode;
    this.passed = opened.passed;
    const saved = opened.saved ? decode(opened.saved, this.fingerprint) : null;
    if (saved) this.learner.restore(saved);
    if (!this.writable) this.tell(this.mode);
    else if (opened.saved && !saved) this.tell("fresh");
    else this.tell("");
    for (const entry of this.waiting.splice(0)) this.record(entry);
    this.resumed(Boolean(saved));
    if (this.writable && this.late && this.dirty) this._commit();
  }

  _lookAgain(since) {
    if (Date.now() - since > PATIENCE) {
      this.mode = "alone";
      this.tell("alone");
      return;
    }
    this.late = true;
    this.tell("waiting");
    setTimeout(() => {
      const opened = this.runtime.start();
      if (opened) this._begin(opened);
      else this._lookAgain(since);
    }, LOOK_AGAIN);
  }

  /** Notes the state, score and status; false where the state does not fit. */
  _report() {
    const { state } = this.learner;
    const encoded = encode(state, this.fingerprint);
    if (!this.runtime.fits(encoded)) return false;
    const status = this.passed ? "passed" : this.learner.status();
    this.passed = status === "passed";
    this.runtime.report({ state: encoded, page: state.page, score: this.learner.score(), status });
    return true;
  }

  _commit() {
    clearTimeout(this.timer);
    if (!this._report()) {
      this.tell("too_long");
    } else if (this.runtime.commit()) {
      this.dirty = false;
      this.tries = 0;
      this.tell(this.runtime.savedWord);
    } else {
      this.tell("not_saved");
      const wait = BACK_OFF[Math.min(this.tries++, BACK_OFF.length - 1)];
      this.timer = setTimeout(() => this.flush(), wait);
    }
  }
}
