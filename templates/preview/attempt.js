// One attempt at a course: its values in this tab, and the API object that a launch finds.

import { lms } from "./lms/lms.js";
import { scorm12 } from "./lms/scorm12.js";
import { scorm2004 } from "./lms/scorm2004.js";

export const EDITIONS = { scorm12, scorm2004 };

const LEARNER = { id: "preview", name: "Preview, Learner" };
const NAMES = {
  scorm12: {
    id: "cmi.core.student_id",
    name: "cmi.core.student_name",
    mode: "cmi.core.lesson_mode",
    entry: "cmi.core.entry",
    exit: "cmi.core.exit",
    session: "cmi.core.session_time",
  },
  scorm2004: {
    id: "cmi.learner_id",
    name: "cmi.learner_name",
    mode: "cmi.mode",
    entry: "cmi.entry",
    exit: "cmi.exit",
    session: "cmi.session_time",
  },
};

const keyOf = (format, id) => `attempt/${format}/${id}`;

/** The values of the attempt by element name; none where it has not begun. */
export const load = (format, id) => JSON.parse(sessionStorage.getItem(keyOf(format, id)) || "{}");

/** Ends the attempt: the next launch begins a new one. A page by itself keeps its state in its own place. */
export function forget(format, id) {
  sessionStorage.removeItem(keyOf(format, id));
  if (format === "web") localStorage.removeItem(`coursewright/${id}`);
}

/** What the LMS knows when a session begins: what was kept, without what belongs to one session. */
function known(format, id, mode) {
  const names = NAMES[format];
  const { [names.exit]: exit, [names.session]: _, ...values } = load(format, id);
  return {
    ...values,
    [names.id]: LEARNER.id,
    [names.name]: LEARNER.name,
    [names.mode]: mode,
    [names.entry]: exit === undefined ? "ab-initio" : exit === "suspend" ? "resume" : "",
  };
}

const short = (value) => (String(value).length > 60 ? `${String(value).slice(0, 60)}…` : String(value));

/** Puts the API where the course looks for it. `heard.call` is told of each call, `heard.change` of what was kept. */
export function launch(format, id, mode, heard) {
  for (const edition of Object.values(EDITIONS)) delete window[edition.api];
  const edition = EDITIONS[format];
  if (!edition) return;
  const { api } = lms(edition, known(format, id, mode), (values) => {
    sessionStorage.setItem(keyOf(format, id), JSON.stringify(Object.fromEntries(values)));
    heard.change();
    return true;
  });
  window[edition.api] = listened(edition, api, heard.call);
}

/** The same object, each of whose calls is told. */
function listened(edition, api, tell) {
  const calls = {};
  for (const method of Object.keys(api)) {
    const isQuestion = /Get(LastError|ErrorString|Diagnostic)$/.test(method);
    calls[method] = (...given) => {
      const value = api[method](...given);
      if (isQuestion) return value;
      const error = api[`${edition.prefix}GetLastError`]();
      tell({
        at: new Date().toTimeString().slice(0, 8),
        method,
        given: given.map(short),
        value: short(value),
        error,
        words: api[`${edition.prefix}GetErrorString`](error),
      });
      return value;
    };
  }
  return calls;
}
