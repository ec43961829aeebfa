// SCORM 2004, 3rd and 4th Edition: the names and forms of its run-time data model (RTE 4.2).

import { percent, scaled } from "../grading.js";
import { clockTime, parts, two } from "./forms.js";
import { RUNTIMES } from "./index.js";
import { scorm } from "./scorm.js";

const COMPLETION = "cmi.completion_status";
const SUCCESS = "cmi.success_status";

/** What the adapter needs to know of SCORM 2004. */
const scorm2004 = {
  _api: "API_1484_11",
  _prefix: "",
  _finish: "Terminate",
  _core: "cmi.",
  _lesson: "",
  _limit: 64000,
  /** Reading what was never set is an error here (403). */
  _readsUnset: false,
  _statusElements: [COMPLETION, SUCCESS],
  _statusOf: ([completion, success]) => (/ed$/.test(success) ? success : completion),
  /** What has ended is complete; whether with success is told beside it. */
  _status(status) {
    const ended = status === "passed" || status === "failed";
    return ended
      ? [
          [COMPLETION, "completed"],
          [SUCCESS, status],
        ]
      : [[COMPLETION, status]];
  },
  _scaled: (score) => [["cmi.score.scaled", scaled(score)]],
  _allowed: "cmi.max_time_allowed",
  _action: "cmi.time_limit_action",
  _objective: (score) => [
    ["score.min", "0"],
    ["score.max", "100"],
    ["score.raw", percent(score)],
    ["score.scaled", scaled(score)],
    [SUCCESS.slice(4), score.passed ? "passed" : "failed"],
  ],
  /** PT…H…M…S with two decimals at most. */
  _timespan(milliseconds) {
    const [hours, minutes, seconds] = parts(milliseconds);
    return `PT${hours}H${minutes}M${Number(seconds)}S`;
  },

  _longest: 250,
  _longer: 4000,
  _type: (type) => type,
  _separator: "[,]",
  _texts: (texts) => texts.join("[,]"),
  /** Between the two of a pair. */
  _joint: "[.]",
  _wrong: "incorrect",
  _response: "learner_response",
  _case: "{case_matters=true}",
  /** A text in which no LMS sees a delimiter (RTE 4.1.1.6). */
  _plain: (text) => text.replace(/\[([,.:])\]/g, "($1)").replace(/^\s*\{/, "("),
  _identifier: (text) => text,
  /** Local time without a zone: a zone is refused after whole seconds. */
  _moment: (date) => [
    "timestamp",
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${clockTime(date)}`,
  ],
  _description: (text) => [["description", text]],
  _option: (option, type) => (type === "true-false" ? String(option === "t") : option),
  _range: (low, high) => [`${low}[:]${high}`],
};

RUNTIMES.scorm2004 = () => scorm(scorm2004);
