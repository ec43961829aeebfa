// SCORM 1.2: the names and forms of its run-time data model (RTE 3.4).

import { percent } from "../grading.js";
import { clockTime, line, parts, two } from "./forms.js";
import { RUNTIMES } from "./index.js";
import { scorm } from "./scorm.js";

const LONGEST = 255;

/** What the adapter needs to know of SCORM 1.2. */
const scorm12 = {
  _api: "API",
  _prefix: "LMS",
  _finish: "Finish",
  _core: "cmi.core.",
  _lesson: "lesson_",
  _limit: 4096,
  /** Reading what was never set is "" here, no error. */
  _readsUnset: true,
  _statusElements: ["cmi.core.lesson_status"],
  _statusOf: ([status]) => status,
  _status: (status) => [["cmi.core.lesson_status", status]],
  _scaled: () => [],
  _allowed: "cmi.student_data.max_time_allowed",
  _action: "cmi.student_data.time_limit_action",
  _objective: (score) => [
    ["score.min", "0"],
    ["score.max", "100"],
    ["score.raw", percent(score)],
    ["status", score.passed ? "passed" : "failed"],
  ],
  /** HH:MM:SS.SS, at most 9999 hours. */
  _timespan(milliseconds) {
    const [hours, minutes, seconds] = parts(milliseconds);
    return `${two(Math.min(hours, 9999))}:${two(minutes)}:${seconds}`;
  },

  _longest: LONGEST,
  _longer: LONGEST,
  /** A text of several lines has no type of its own. */
  _type: (type) => (type === "long-fill-in" ? "fill-in" : type),
  _separator: ",",
  /** Several texts of one answer, all within one string; a comma in one would part it. */
  _texts: (texts) => line(texts.map((text) => text.replace(/,/g, ";")).join(), LONGEST),
  /** Between the two of a pair. */
  _joint: ".",
  _wrong: "wrong",
  _response: "student_response",
  _case: "",
  _plain: (text) => text,
  /** Printable ASCII without spaces. */
  _identifier: (text) => text.replace(/[^!-~]/g, "_").slice(0, LONGEST),
  _moment: (date) => ["time", clockTime(date)],
  _description: () => [],
  _option: (option) => option,
  /** There is no form for a range: the pattern goes out where it is one number. */
  _range: (low, high) => (low === high ? [low] : []),
};

RUNTIMES.scorm12 = () => scorm(scorm12);
