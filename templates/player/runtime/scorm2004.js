// SCORM 2004, 3rd and 4th Edition: the names and forms of its run-time data model (RTE 4.2).

import { percent, scaled } from "../grading.js";
import { clockTime, day, line, parts, weighting } from "./forms.js";
import { reported, result } from "./interaction.js";

const STRING = 250;

function timespan(milliseconds) {
  const [hours, minutes, seconds] = parts(milliseconds);
  return `PT${hours}H${minutes}M${Number(seconds)}S`;
}

/** A text that no LMS reads as a delimiter (RTE 4.1.1.6). */
const plain = (text) => line(text.replace(/\[([,.:])\]/g, "($1)").replace(/^\s*\{/, "("), STRING);

const CASE = "{case_matters=true}";
const BOOLEAN = { t: "true", f: "false" };

const FORMS = {
  choice: ([...options]) => options.join("[,]"),
  "true-false": ([option]) => BOOLEAN[option],
  "fill-in": ([text]) => plain(text),
  numeric: ([number]) => number,
};

function patterns({ type, correct, matters }) {
  if (type === "fill-in") return correct.map((text) => (matters ? CASE : "") + plain(text));
  if (type === "numeric") return [/\[:\]/.test(correct[0]) ? correct[0] : `${correct[0]}[:]${correct[0]}`];
  return [FORMS[type](correct)];
}

function interaction(given) {
  const record = reported(given);
  return [
    ["id", record.id],
    ["type", record.type],
    ["timestamp", `${day(record.at)}T${clockTime(record.at)}`],
    ["description", plain(record.text)],
    ...(record.response.length ? [["learner_response", FORMS[record.type](record.response)]] : []),
    ...patterns(record).map((pattern, at) => [`correct_responses.${at}.pattern`, pattern]),
    ["result", result(record, "incorrect")],
    ["weighting", weighting(record.weight)],
    ["latency", timespan(record.latency)],
  ];
}

function statusOf([completion, success]) {
  if (success === "passed" || success === "failed") return success;
  return completion === "completed" || completion === "incomplete" ? completion : "";
}

function status(status) {
  if (status === "incomplete" || status === "completed") return [["cmi.completion_status", status]];
  return [
    ["cmi.completion_status", "completed"],
    ["cmi.success_status", status],
  ];
}

/** What the adapter needs to know of SCORM 2004. */
export const scorm2004 = {
  api: "API_1484_11",
  methods: {
    start: "Initialize",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    finish: "Terminate",
    error: "GetLastError",
  },
  mode: "cmi.mode",
  entry: "cmi.entry",
  state: "cmi.suspend_data",
  location: "cmi.location",
  raw: "cmi.score.raw",
  count: "cmi.interactions._count",
  exit: "cmi.exit",
  time: "cmi.session_time",
  limit: 64000,
  timespan,
  interaction,
  /** Reading what was never set is an error here (403). */
  readsUnset: false,
  statusElements: ["cmi.completion_status", "cmi.success_status"],
  statusOf,
  status,
  score: (score) => [
    ["cmi.score.min", "0"],
    ["cmi.score.max", "100"],
    ["cmi.score.raw", percent(score)],
    ["cmi.score.scaled", scaled(score)],
  ],
};
