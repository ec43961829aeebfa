// The adapter for SCORM: keeps what is to be sent until the LMS has taken it, and sends nothing twice.
// Values wait in `waiting` (the newest of each element), answered questions in `journal`.

import { waitFor } from "./find.js";

// The LMS says that the value itself is wrong; anything else may be better at the next try.
const BAD_VALUE = /^(201|351|40[1-8])$/;

const NOBODY = { mode: "none", saved: "" };

/** An adapter for `edition`, which is `scorm12` or `scorm2004`. */
export function scorm(edition) {
  const known = new Map();
  const waiting = new Map();
  const journal = [];
  let api = null;
  let began = 0;
  let count = 0;
  let status = "";
  let silent = false;
  let unsaved = false;
  let tooLong = false;
  let refused = "";
  let finished = false;

  /** A lost connection may show as an exception: it counts as “not stored”, and the learner is told. */
  function call(method, ...given) {
    try {
      return String(api[edition.methods[method]](...given));
    } catch {
      return "";
    }
  }

  const does = (method, ...given) => call(method, ...given) === "true";

  function get(element) {
    const value = api[edition.methods.get](element);
    return value === null || value === undefined ? "" : String(value);
  }

  function read(element) {
    known.set(element, get(element));
    return known.get(element);
  }

  /** {mode: "normal" | "review" | "browse" | "none", saved}; `none` where no LMS answers. */
  async function start() {
    api = await waitFor(edition.api, edition.methods.start);
    if (!api || !does("start", "")) return NOBODY;
    try {
      return open();
    } catch {
      return NOBODY;
    }
  }

  function open() {
    began = Date.now();
    const mode = get(edition.mode);
    silent = mode === "review" || mode === "browse";
    status = edition.statusOf(edition.statusElements.map(read));
    const saved = edition.readsUnset || get(edition.entry) !== "ab-initio" ? readSaved() : "";
    count = silent ? Number.NaN : Number.parseInt(get(edition.count), 10);
    return { mode: silent ? mode : "normal", saved };
  }

  function readSaved() {
    if (edition.readsUnset || status === "passed" || status === "failed") read(edition.raw);
    const saved = read(edition.state);
    if (saved) read(edition.location);
    return saved;
  }

  function put([element, value]) {
    if (known.get(element) === value) waiting.delete(element);
    else waiting.set(element, value);
  }

  /** Values as they are now: {state, page, status, score}; only what changed will be sent. */
  function report(now) {
    if (silent) return;
    tooLong = now.state.length > edition.limit;
    if (!tooLong) put([edition.state, now.state]);
    put([edition.location, String(now.page)]);
    if (now.score) reportScore(edition.score(now.score));
    // Passed never goes back, and what has ended does not become incomplete again.
    if (status === "passed" || (status && now.status === "incomplete")) return;
    status = now.status;
    edition.status(status).forEach(put);
  }

  /** A score never goes down. */
  function reportScore(values) {
    const before = waiting.get(edition.raw) || known.get(edition.raw) || 0;
    if (Number(new Map(values).get(edition.raw)) >= Number(before)) values.forEach(put);
  }

  /** One answered question for the journal; an LMS that keeps none gets none. */
  function record(interaction) {
    if (count >= 0) journal.push({ index: -1, values: edition.interaction(interaction) });
  }

  /** Sends what changed: {stored, tooLong, refused}, where `refused` names a detail that was dropped. */
  function commit() {
    refused = "";
    if (silent || !(waiting.size || journal.length || unsaved)) return { stored: true, tooLong, refused };
    const sent = send();
    const stored = does("commit", "");
    unsaved = unsaved && !stored;
    return { stored: sent && stored, tooLong, refused };
  }

  /** Ends the session, once; true when the LMS has agreed or was never to be asked. */
  function finish() {
    if (finished || (silent && !status)) return true;
    const sent = silent || send();
    finished = does("finish", "");
    return sent && finished;
  }

  function send() {
    put([edition.exit, "suspend"]);
    put([edition.time, edition.timespan(Date.now() - began)]);
    const left = [...waiting].filter(([element, value]) => !set(element, value));
    for (const [element, value] of waiting) known.set(element, value);
    waiting.clear();
    for (const [element, value] of left) {
      known.delete(element);
      waiting.set(element, value);
    }
    return sendJournal() && left.length === 0;
  }

  /** In order and without gaps: what cannot be sent now holds up what follows it. */
  function sendJournal() {
    while (journal.length && sendEntry(journal[0])) journal.shift();
    return journal.length === 0;
  }

  function sendEntry(entry) {
    if (entry.index < 0) entry.index = count;
    for (; entry.values.length; entry.values.shift()) {
      const [member, value] = entry.values[0];
      const element = `cmi.interactions.${entry.index}.${member}`;
      if (set(element, value)) {
        if (member === "id") count = entry.index + 1;
      } else if (!isHopeless(element)) {
        return false;
      } else if (member === "id") {
        return true;
      }
    }
    return true;
  }

  /** A detail that the LMS will never take must not hold up the learner's state: it is dropped, and said. */
  function isHopeless(element) {
    const code = call("error");
    const hopeless = BAD_VALUE.test(code);
    if (hopeless) refused = `${element}: ${code}`;
    return hopeless;
  }

  function set(element, value) {
    const taken = does("set", element, value);
    unsaved = unsaved || taken;
    return taken;
  }

  return { start, report, record, commit, finish };
}
