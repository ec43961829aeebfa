// An LMS's API object over the values of one attempt: the calls, their order and their errors.
// SCORM 1.2 RTE 3.3, SCORM 2004 RTE 3.1.

import { Cmi } from "./cmi.js";

/**
 * {api, cmi}: `api` is what a package finds under `edition.api`. `commit(values)` keeps what was set, and tells
 * whether it could.
 */
export function lms(edition, values, commit = () => true) {
  const { codes, prefix, finish } = edition;
  const cmi = new Cmi(edition, values);
  let state = "before";
  let last = 0;

  const fail = (error, value) => {
    last = error;
    return value;
  };
  const good = (value = "true") => fail(0, value);
  const closed = (verb) => (state === "before" ? codes.beforeStart[verb] : codes.afterFinish[verb]);

  function initialize(given) {
    if (state === "running") return fail(codes.initializedTwice, "false");
    if (state === "over") return fail(codes.afterFinish.initialize, "false");
    if (given !== "") return fail(codes.argument, "false");
    state = "running";
    return good();
  }

  function end(given) {
    if (given !== "") return fail(codes.argument, "false");
    if (state !== "running") return fail(closed("finish"), "false");
    state = "over";
    commit(cmi.values, true);
    return good();
  }

  function get(name) {
    if (state !== "running") return fail(closed("get"), "");
    const { value, error } = cmi.get(String(name));
    return fail(error, value);
  }

  function set(name, value) {
    if (state !== "running") return fail(closed("set"), "false");
    const error = cmi.set(String(name), String(value));
    return fail(error, error ? "false" : "true");
  }

  function keep(given) {
    if (given !== "") return fail(codes.argument, "false");
    if (state !== "running") return fail(closed("commit"), "false");
    return commit(cmi.values, false) ? good() : fail(codes.general, "false");
  }

  const api = {
    [`${prefix}Initialize`]: initialize,
    [prefix + finish]: end,
    [`${prefix}GetValue`]: get,
    [`${prefix}SetValue`]: set,
    [`${prefix}Commit`]: keep,
    [`${prefix}GetLastError`]: () => String(last),
    [`${prefix}GetErrorString`]: (code) => edition.words[code] || "",
    [`${prefix}GetDiagnostic`]: (code) => edition.words[code || last] || "",
  };
  return { api, cmi };
}
