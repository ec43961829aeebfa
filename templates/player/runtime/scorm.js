// The adapter for SCORM: keeps what is to be sent until the LMS has taken it, and sends nothing twice.
// Values wait in `waiting` (the newest of each element), answered questions in `journal`.

import { percent } from "../grading.js";
import { waitFor } from "./find.js";
import { interaction } from "./interaction.js";

// The LMS says that the value itself is wrong; anything else may be better at the next try.
const BAD_VALUE = /^(201|351|40[1-8])$/;

const STATE = "cmi.suspend_data";
const ENDED = ["passed", "failed", "completed"];
const UNTOUCHED = /^(not attempted|unknown)?$/;
const NOBODY = { mode: "none", saved: "" };

/** An adapter for `edition`, which is `scorm12` or `scorm2004`. */
export function scorm(edition) {
  const core = edition._core;
  const lesson = core + edition._lesson;
  const raw = `${core}score.raw`;
  const known = new Map();
  const waiting = new Map();
  const journal = [];
  let places = null;
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
      return String(api[edition._prefix + method](...given));
    } catch {
      return "";
    }
  }

  const does = (method, ...given) => call(method, ...given) === "true";

  function get(element) {
    const value = api[`${edition._prefix}GetValue`](element);
    return value === null || value === undefined ? "" : String(value);
  }

  function read(element) {
    known.set(element, get(element));
    return known.get(element);
  }

  /** {mode: "normal" | "review" | "browse" | "none", saved}; `none` where no LMS answers. */
  async function start() {
    api = await waitFor(edition._api, `${edition._prefix}Initialize`);
    if (!api || !does("Initialize", "")) return NOBODY;
    try {
      return open();
    } catch {
      return NOBODY;
    }
  }

  function open() {
    began = Date.now();
    const mode = get(`${lesson}mode`);
    silent = mode === "review" || mode === "browse";
    status = edition._statusOf(edition._statusElements.map(read));
    const saved = edition._readsUnset || get(`${core}entry`) !== "ab-initio" ? readSaved() : "";
    count = silent ? Number.NaN : Number.parseInt(get("cmi.interactions._count"), 10);
    return { mode: silent ? mode : "normal", saved };
  }

  function readSaved() {
    if (edition._readsUnset || status === "passed" || status === "failed") read(raw);
    const saved = read(STATE);
    if (saved) read(`${lesson}location`);
    return saved;
  }

  function put([element, value]) {
    if (known.get(element) === value) waiting.delete(element);
    else waiting.set(element, value);
  }

  /** Values as they are now: {state, brief, page, status, score}; only what changed will be sent. */
  function report(now) {
    if (silent) return;
    const fits = (text) => text.length <= edition._limit;
    tooLong = !fits(now.state);
    const kept = tooLong ? now.brief() : now.state;
    if (kept && fits(kept)) put([STATE, kept]);
    put([`${lesson}location`, String(now.page)]);
    if (now.score) {
      reportScore(now.score);
      reportObjectives(now.score.objectives);
    }
    // Passed never goes back, and what has ended does not become incomplete again.
    if (status === "passed" || (now.status === "incomplete" && ENDED.includes(status))) return;
    status = now.status;
    edition._status(status).forEach(put);
  }

  /** On 0–100, and never going down where the best attempt counts. */
  function reportScore(score) {
    const before = waiting.get(raw) || known.get(raw) || 0;
    if (!score.falls && Number(percent(score)) < Number(before)) return;
    const values = { min: "0", max: "100", raw: percent(score) };
    for (const name of Object.keys(values)) put([`${core}score.${name}`, values[name]]);
    edition._scaled(score).forEach(put);
  }

  /** Each objective at the index that it has in the LMS, or at the next; none where the LMS keeps none. */
  function reportObjectives(scores) {
    if (scores.length) places ??= readPlaces();
    for (const score of places ? scores : []) {
      const id = edition._identifier(score.id);
      if (!places.includes(id)) places.push(id);
      const objective = `cmi.objectives.${places.indexOf(id)}.`;
      put([`${objective}id`, id]);
      for (const [member, value] of edition._objective(score)) put([objective + member, value]);
    }
  }

  function readPlaces() {
    const had = Number.parseInt(call("GetValue", "cmi.objectives._count"), 10);
    if (!(had >= 0)) return null;
    const names = Array.from({ length: had }, (_, at) => `cmi.objectives.${at}.id`);
    return names.map((element) => {
      known.set(element, call("GetValue", element));
      return known.get(element);
    });
  }

  /** The seconds that the LMS allows, in either edition's form; 0 where it says nothing. */
  function allowed() {
    const text = api && !silent ? call("GetValue", edition._allowed) : "";
    const [, days, hours, minutes, seconds] =
      /^(?:P(?:(\d+)D)?T?)?(?:(\d+)[H:])?(?:(\d+)[M:])?(?:(\d+)(?:\.\d+)?S?)?$/.exec(text) || [];
    return ((+days || 0) * 24 + (+hours || 0)) * 3600 + (+minutes || 0) * 60 + (+seconds || 0);
  }

  /** Does the LMS say that the learner may go on? Going on without a word is what it says where nobody chose. */
  const goesOn = () => call("GetValue", edition._action) === "continue,message";

  /** One answered question for the journal; an LMS that keeps none gets none. */
  function record(answered) {
    if (count >= 0) journal.push({ index: -1, values: interaction(answered, edition) });
  }

  /** Sends what changed: {stored, tooLong, refused}, where `refused` names a detail that was dropped. */
  function commit() {
    refused = "";
    if (finished || silent || !(waiting.size || journal.length || unsaved))
      return { stored: true, tooLong, refused };
    const sent = send();
    const stored = does("Commit", "");
    unsaved = unsaved && !stored;
    return { stored: sent && stored, tooLong, refused };
  }

  /** What a commit did not bring home, the end of the session may not either, though the LMS says that it did. */
  const isBehind = () => unsaved && !commit().stored;

  /** Ends the session, once; `last`: even with something unsent. True when all is where it belongs. */
  function finish(last) {
    if (finished || (silent && UNTOUCHED.test(status))) return true;
    if (!last && isBehind()) return false;
    const sent = silent || send();
    finished = (sent || last) && does(edition._finish, "");
    return finished;
  }

  function send() {
    put([`${core}exit`, "suspend"]);
    put([`${core}session_time`, edition._timespan(Date.now() - began)]);
    const left = [...waiting].filter(
      ([element, value]) => !set(element, value) && (element === STATE || !isHopeless(element)),
    );
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
    const code = call("GetLastError");
    const hopeless = BAD_VALUE.test(code);
    if (hopeless) refused = `${element}: ${code}`;
    return hopeless;
  }

  function set(element, value) {
    const taken = does("SetValue", element, value);
    unsaved = unsaved || taken;
    return taken;
  }

  return { start, report, record, allowed, goesOn, commit, finish };
}
