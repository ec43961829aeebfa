// What the learner has done, and its way to wherever it is kept: the LMS or this browser.

import { courseScore, courseStatus } from "./outcome.js";
import { merge } from "./merge.js";
import { decode, encode, fingerprint } from "./state.js";
import { scorm12 } from "./runtime/scorm12.js";
import { scorm2004 } from "./runtime/scorm2004.js";
import { Scorm } from "./runtime/scorm.js";
import { Web } from "./runtime/web.js";
import { part, write } from "./dom.js";
import { say } from "./words.js";

const RUNTIMES = {
  scorm12: () => new Scorm(scorm12),
  scorm2004: () => new Scorm(scorm2004),
  web: (course) => new Web(course),
};
const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;

const fresh = (course) => ({
  seed: crypto.getRandomValues(new Uint32Array(1))[0],
  revision: 0,
  page: course.pages[0],
  visited: [],
  responses: {},
  recorded: [],
  attempts: {},
});

/** The learner's state and how it is saved. `mode` is `waiting` until the LMS was found or given up. */
export class Session {
  constructor(course) {
    this.course = course;
    this.runtime = RUNTIMES[course.runtime](course.course.id);
    this.state = fresh(course);
    this.fingerprint = fingerprint(course.course.id);
    this.mode = "waiting";
    this.early = [];
    this.acted = false;
    this.ended = false;
    this.draft = false;
  }

  /** Finds the LMS and joins its state with ours; true where it had one. */
  async open() {
    let launch = await this.runtime.start();
    if (launch.mode === "none") {
      this.runtime = new Web(this.course.course.id);
      launch = { ...(await this.runtime.start()), alone: true };
    }
    const saved = launch.saved ? decode(launch.saved, this.fingerprint) : null;
    if (saved) this.join(saved);
    this.mode = launch.mode;
    this.notice(launch, saved);
    this.report();
    for (const record of this.early) this.runtime.record(record);
    if (this.acted) this.save();
    return saved !== null;
  }

  join(saved) {
    const page = this.acted ? this.state.page : saved.page;
    this.state = this.acted ? merge(saved, this.state, this.course) : saved;
    this.state.page = this.course.pages.includes(page) ? page : this.course.pages[0];
  }

  notice(launch, saved) {
    const words = [];
    if (launch.alone && launch.kept) words.push("no_lms");
    if (launch.kept === false) words.push("no_storage");
    if (launch.saved && !saved) words.push("unreadable");
    if (this.mode === "review" || this.mode === "browse") words.push(this.mode);
    write(part("notice"), words.map((key) => say(key)).join(" "));
  }

  /** Is this a look back at what is finished? */
  get frozen() {
    return this.mode === "review";
  }

  /** Is there an LMS to go back to? */
  get hasLms() {
    return ["normal", "review", "browse"].includes(this.mode);
  }

  report() {
    const { course, state } = this;
    this.runtime.report({
      state: encode(state, this.fingerprint),
      page: state.page,
      status: courseStatus(course, state),
      score: this.ended ? courseScore(course, state) : null,
    });
  }

  /** An interaction for the LMS's journal. */
  record(record) {
    if (this.mode === "waiting") this.early.push(record);
    else this.runtime.record(record);
  }

  /** Saves after something that the learner did: one commit at most. */
  save() {
    this.acted = true;
    this.draft = false;
    if (this.mode === "waiting") return;
    this.report();
    this.commit();
  }

  /** Saves what is not saved yet: the page goes out of sight. */
  flush() {
    if (this.draft || this.retry) this.save();
  }

  commit() {
    clearTimeout(this.retry);
    this.retry = 0;
    const outcome = this.runtime.commit();
    this.tell(outcome);
    if (outcome.stored) this.pause = 0;
    else this.tryLater();
  }

  tryLater() {
    this.pause = Math.min(LAST_RETRY, this.pause ? this.pause * 2 : FIRST_RETRY);
    this.retry = setTimeout(() => this.commit(), this.pause);
  }

  tell({ stored, tooLong, refused }) {
    if (this.mode === "review" || this.mode === "browse") return;
    const saved = this.mode === "alone" ? "saved_here" : "saved";
    const words = refused ? say("refused", { detail: refused }) : say(saved);
    const text = tooLong ? say("too_long") : words;
    write(part("status"), stored ? text : say("not_saved"));
    part("status").className = stored && !tooLong && !refused ? "" : "trouble";
  }

  /** The page goes for good, or the learner leaves: true when all is where it belongs. */
  leave() {
    if (this.mode === "waiting") return false;
    clearTimeout(this.retry);
    this.report();
    return this.runtime.finish();
  }
}
