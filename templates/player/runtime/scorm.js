// The adapter for SCORM: keeps what is to be sent until the LMS has taken it, and sends nothing twice.
// Values wait in `waiting` (the newest of each element), answered questions in `journal`.

import { waitFor } from "./find.js";

// The LMS says that the value itself is wrong; anything else may be better at the next try.
const BAD_VALUES = /^(201|351|40[1-8])$/;

const NOBODY = { mode: "none", saved: "" };

/** Statuses that a later one may not take back. */
const KEPT = { passed: ["passed"], failed: ["failed", "completed", "passed"], completed: ["failed", "completed", "passed"] };

export class Scorm {
  /** `edition`: `scorm12` or `scorm2004`. */
  constructor(edition) {
    this.edition = edition;
    this.known = new Map();
    this.waiting = new Map();
    this.journal = [];
    this.unsaved = false;
    this.tooLong = false;
    this.finished = false;
    this.kept = "";
  }

  /** {mode: "normal" | "review" | "browse" | "none", saved}; `none` where no LMS answers. */
  async start() {
    this.api = await waitFor(this.edition.api, this.edition.methods.start);
    if (!this.api || !this.call("start", "")) return NOBODY;
    try {
      return this.open();
    } catch {
      return NOBODY;
    }
  }

  open() {
    const { edition } = this;
    this.began = Date.now();
    const mode = this.get(edition.mode);
    this.silent = mode === "review" || mode === "browse";
    this.readStatus();
    const saved = this.readSaved();
    this.count = this.silent ? Number.NaN : Number.parseInt(this.get(edition.count), 10);
    return { mode: this.silent ? mode : "normal", saved };
  }

  readStatus() {
    const values = this.edition.statusElements.map((element) => this.read(element));
    this.kept = this.edition.statusOf(values);
  }

  readSaved() {
    const { edition } = this;
    const resumes = edition.readsUnset || this.get(edition.entry) !== "ab-initio";
    if (!resumes) return "";
    if (edition.readsUnset || ["passed", "failed"].includes(this.kept)) this.read(edition.raw);
    const saved = this.read(edition.state);
    if (saved) this.read(edition.location);
    return saved;
  }

  /** Values as they are now: {state, page, status, score}; only what changed will be sent. */
  report({ state, page, status, score }) {
    if (this.silent) return;
    this.tooLong = state.length > this.edition.limit;
    if (!this.tooLong) this.put(this.edition.state, state);
    this.put(this.edition.location, String(page));
    if (score) this.reportScore(score);
    if (!this.kept || (KEPT[this.kept] || [status]).includes(status)) {
      this.kept = status;
      for (const [element, value] of this.edition.status(status)) this.put(element, value);
    }
  }

  /** A score never goes down. */
  reportScore(score) {
    const values = this.edition.score(score);
    const raw = new Map(values).get(this.edition.raw);
    const before = this.waiting.get(this.edition.raw) || this.known.get(this.edition.raw) || 0;
    if (Number(raw) < Number(before)) return;
    for (const [element, value] of values) this.put(element, value);
  }

  put(element, value) {
    if (this.known.get(element) === value) this.waiting.delete(element);
    else this.waiting.set(element, value);
  }

  /** One answered question for the journal; an LMS that keeps none gets none. */
  record(record) {
    if (this.silent || Number.isNaN(this.count)) return;
    this.journal.push({ index: -1, values: this.edition.interaction(record) });
  }

  /** Is there anything that the LMS has not stored? */
  get changed() {
    return this.waiting.size > 0 || this.journal.length > 0 || this.unsaved;
  }

  /** Sends what changed: {stored, tooLong, refused}, where `refused` names a detail that was dropped. */
  commit() {
    this.refused = "";
    if (this.silent || !this.changed) return this.outcome(true);
    const sent = this.send();
    const stored = this.call("commit", "");
    this.unsaved = this.unsaved && !stored;
    return this.outcome(sent && stored);
  }

  outcome(stored) {
    return { stored, tooLong: this.tooLong, refused: this.refused };
  }

  /** Ends the session, once; true when the LMS has agreed or was never to be asked. */
  finish() {
    if (this.finished) return true;
    if (this.silent && !this.kept) return true;
    const sent = this.silent || this.send();
    this.finished = this.call("finish", "");
    return sent && this.finished;
  }

  send() {
    this.put(this.edition.exit, "suspend");
    this.waiting.set(this.edition.time, this.edition.timespan(Date.now() - this.began));
    let all = true;
    for (const [element, value] of [...this.waiting]) {
      if (this.set(element, value)) {
        this.known.set(element, value);
        this.waiting.delete(element);
      } else {
        all = false;
      }
    }
    return this.sendJournal() && all;
  }

  /** In order and without gaps: what cannot be sent now holds up what follows it. */
  sendJournal() {
    while (this.journal.length) {
      if (!this.sendEntry(this.journal[0])) return false;
      this.journal.shift();
    }
    return true;
  }

  sendEntry(entry) {
    if (entry.index < 0) entry.index = this.count;
    for (; entry.values.length; entry.values.shift()) {
      const [member, value] = entry.values[0];
      const element = `cmi.interactions.${entry.index}.${member}`;
      if (this.set(element, value)) {
        if (member === "id") this.count = entry.index + 1;
      } else if (!this.isHopeless(element)) {
        return false;
      } else if (member === "id") {
        return true;
      }
    }
    return true;
  }

  /** A detail that the LMS will never take must not hold up the learner's state: it is dropped, and said. */
  isHopeless(element) {
    const code = this.error();
    const hopeless = BAD_VALUES.test(code);
    if (hopeless) this.refused = `${element}: ${code}`;
    return hopeless;
  }

  set(element, value) {
    const taken = this.call("set", element, value);
    this.unsaved = this.unsaved || taken;
    return taken;
  }

  read(element) {
    const value = this.get(element);
    this.known.set(element, value);
    return value;
  }

  get(element) {
    const value = this.api[this.edition.methods.get](element);
    return value === null || value === undefined ? "" : String(value);
  }

  /** A lost connection may show as an exception: it counts as “not stored”, and the learner is told. */
  call(method, ...given) {
    try {
      return String(this.api[this.edition.methods[method]](...given)) === "true";
    } catch {
      return false;
    }
  }

  error() {
    try {
      return String(this.api[this.edition.methods.error]());
    } catch {
      return "";
    }
  }
}
