// SCORM 1.2: the names and forms of its run-time data model (RTE 3.4).

import { percent } from "../grading.js";
import { clockTime, line, parts, weighting } from "./forms.js";
import { reported, result } from "./interaction.js";

const STRING = 255;

function timespan(milliseconds) {
  const [hours, minutes, seconds] = parts(milliseconds);
  return [Math.min(hours, 9999), minutes].map((part) => String(part).padStart(2, "0")).join(":") + `:${seconds}`;
}

/** An identifier is printable ASCII without spaces. */
const identifier = (text) => text.replace(/[^!-~]/g, "_").slice(0, STRING);

/** 1.2 has no form for a range: a numeric pattern goes out where it is one number. */
function patterns({ type, correct }) {
  if (type === "fill-in") return correct.map((text) => line(text, STRING));
  if (type !== "numeric") return [correct.join(",")];
  const [low, high = low] = correct[0].split("[:]");
  return low === high ? [low] : [];
}

function interaction(given) {
  const record = reported(given);
  const response = record.type === "fill-in" ? record.response.map((text) => line(text, STRING)) : record.response;
  return [
    ["id", identifier(record.id)],
    ["type", record.type],
    ["time", clockTime(record.at)],
    ...(response.length ? [["student_response", response.join(",")]] : []),
    ...patterns(record).map((pattern, at) => [`correct_responses.${at}.pattern`, pattern]),
    ["result", result(record, "wrong")],
    ["weighting", weighting(record.weight)],
    ["latency", timespan(record.latency)],
  ];
}

/** What the adapter needs to know of SCORM 1.2. */
export const scorm12 = {
  api: "API",
  methods: {
    start: "LMSInitialize",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    finish: "LMSFinish",
    error: "LMSGetLastError",
  },
  mode: "cmi.core.lesson_mode",
  entry: "cmi.core.entry",
  state: "cmi.suspend_data",
  location: "cmi.core.lesson_location",
  raw: "cmi.core.score.raw",
  count: "cmi.interactions._count",
  exit: "cmi.core.exit",
  time: "cmi.core.session_time",
  limit: 4096,
  timespan,
  interaction,
  /** Reading what was never set is "" here, no error. */
  readsUnset: true,
  statusElements: ["cmi.core.lesson_status"],
  /** passed, failed, completed, incomplete or "" of the values of `statusElements`. */
  statusOf: ([status]) => (["passed", "failed", "completed", "incomplete"].includes(status) ? status : ""),
  status: (status) => [["cmi.core.lesson_status", status]],
  score: (score) => [
    ["cmi.core.score.min", "0"],
    ["cmi.core.score.max", "100"],
    ["cmi.core.score.raw", percent(score)],
  ],
};
