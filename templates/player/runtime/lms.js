// What SCORM 1.2 and 2004 have in common: one session with one LMS, told in an edition's own words.

import { Connection, find } from "./api.js";

/**
 * The adapter for an edition: {api, names, open(connection), elements(report), interaction(entry), room}.
 * `elements` and `interaction` give [element, value] pairs in the order in which the standard wants them.
 */
export class Lms {
  savedWord = "saved";

  constructor(edition) {
    this.edition = edition;
    this.journal = [];
    this.changed = new Map();
    this.began = Date.now();
    this.ended = false;
  }

  /** Looks for the API and initializes it: {mode, saved, status}, or null where it is not there (yet). */
  start() {
    const api = find(this.edition.api);
    if (!api) return null;
    this.connection = new Connection(api, this.edition.names);
    if (!this.connection.initialize()) return null;
    const opened = this.edition.open(this.connection);
    this.mode = opened.mode === "review" || opened.mode === "browse" ? opened.mode : "normal";
    this.untouched = opened.untouched;
    this.following = Number(this.connection.get("cmi.interactions._count")) || 0;
    return { mode: this.mode, saved: opened.saved, passed: opened.passed };
  }

  /** Whether so long a state fits. */
  fits(state) {
    return state.length <= this.edition.room;
  }

  /** Notes what is to be sent; nothing goes out before `commit`. */
  report(report) {
    for (const [element, value] of this.edition.elements(report)) this.changed.set(element, value);
  }

  record(entry) {
    this.journal.push(this.edition.interaction(entry, new Date()));
  }

  /** Sends what is noted and has it stored; true when the LMS says so. In review nothing is ever sent. */
  commit() {
    return this._writes() && this._send() && this.connection.commit();
  }

  /** Sends what is noted and ends the session: once. */
  finish() {
    if (this.ended || !this.connection) return true;
    if (this._writes()) this._send();
    else if (this.mode !== "normal" && this.untouched) return true;
    this.ended = this.connection.finish();
    return this.ended;
  }

  _writes() {
    return Boolean(this.connection) && !this.ended && this.mode === "normal";
  }

  _send() {
    this.changed.set(...this.edition.time((Date.now() - this.began) / 1000));
    let taken = true;
    for (const [element, value] of this.changed) taken = this.connection.set(element, value) && taken;
    while (taken && this.journal.length) taken = this._append(this.journal[0]);
    if (taken) this.changed.clear();
    return taken;
  }

  /** One interaction at the end of the LMS's list; one that was begun is completed under its own index. */
  _append(members) {
    const at = `cmi.interactions.${this.following}.`;
    const taken = members.every(([member, value]) => this.connection.set(at + member, value));
    if (taken) {
      this.journal.shift();
      this.following++;
    }
    return taken;
  }
}
