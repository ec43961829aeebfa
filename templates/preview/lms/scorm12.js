// The data model of SCORM 1.2 (RTE 3.4.4) and its error numbers (RTE 3.3.3).

import { both, number, orEmpty, pattern, text, words } from "./forms.js";

const WRONG = 405;
const DECIMAL = /^-?\d{1,3}(\.\d+)?$|^-?\.\d+$/;
const score = orEmpty(number(/^-?\d{0,3}(\.\d*)?$/, WRONG, 0, 100, WRONG));
const line = text(255, WRONG);
const long = text(4096, WRONG);
const identifier = both(pattern(/^[!-~]+$/, WRONG), line);
const whole = (low, high) => number(/^-?\d{1,3}$/, WRONG, low, high, WRONG);
const timespan = pattern(/^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/, WRONG);
const time = pattern(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?$/, WRONG);

/** What each element may be asked: r read, w written; its form; and what it holds before anything is set. */
const MODEL = {
  "cmi.suspend_data": ["rw", long, ""],
  "cmi.launch_data": ["r", long, ""],
  "cmi.comments": ["rw", long, ""],
  "cmi.comments_from_lms": ["r", long, ""],
  "cmi.core.student_id": ["r", identifier, ""],
  "cmi.core.student_name": ["r", line, ""],
  "cmi.core.lesson_location": ["rw", line, ""],
  "cmi.core.credit": ["r", words(WRONG, "credit", "no-credit"), "credit"],
  "cmi.core.lesson_status": [
    "rw",
    words(WRONG, "passed", "completed", "failed", "incomplete", "browsed"),
    "not attempted",
  ],
  "cmi.core.entry": ["r", words(WRONG, "ab-initio", "resume", ""), ""],
  "cmi.core.score.raw": ["rw", score, ""],
  "cmi.core.score.min": ["rw", score, ""],
  "cmi.core.score.max": ["rw", score, "100"],
  "cmi.core.total_time": ["r", timespan, "00:00:00"],
  "cmi.core.lesson_mode": ["r", words(WRONG, "browse", "normal", "review"), "normal"],
  "cmi.core.exit": ["w", words(WRONG, "time-out", "suspend", "logout", ""), ""],
  "cmi.core.session_time": ["w", timespan, ""],
  "cmi.objectives.n.id": ["rw", identifier, ""],
  "cmi.objectives.n.score.raw": ["rw", score, ""],
  "cmi.objectives.n.score.min": ["rw", score, ""],
  "cmi.objectives.n.score.max": ["rw", score, "100"],
  "cmi.objectives.n.status": [
    "rw",
    words(WRONG, "passed", "completed", "failed", "incomplete", "browsed", "not attempted"),
    "",
  ],
  "cmi.student_data.mastery_score": ["r", score, ""],
  "cmi.student_data.max_time_allowed": ["r", timespan, ""],
  "cmi.student_data.time_limit_action": ["r", line, ""],
  "cmi.student_preference.audio": ["rw", whole(-1, 100), ""],
  "cmi.student_preference.language": ["rw", line, ""],
  "cmi.student_preference.speed": ["rw", whole(-100, 100), ""],
  "cmi.student_preference.text": ["rw", whole(-1, 1), ""],
  "cmi.interactions.n.id": ["w", identifier, ""],
  "cmi.interactions.n.objectives.n.id": ["w", identifier, ""],
  "cmi.interactions.n.time": ["w", time, ""],
  "cmi.interactions.n.type": [
    "w",
    words(
      WRONG,
      "true-false",
      "choice",
      "fill-in",
      "matching",
      "performance",
      "sequencing",
      "likert",
      "numeric",
    ),
    "",
  ],
  "cmi.interactions.n.correct_responses.n.pattern": ["w", line, ""],
  "cmi.interactions.n.weighting": ["w", number(DECIMAL, WRONG, -100, 100, WRONG), ""],
  "cmi.interactions.n.student_response": ["w", line, ""],
  "cmi.interactions.n.result": [
    "w",
    (value) =>
      words(WRONG, "correct", "wrong", "unanticipated", "neutral")(value) && pattern(DECIMAL, WRONG)(value),
    "",
  ],
  "cmi.interactions.n.latency": ["w", timespan, ""],
};

/** The edition, as lms.js and cmi.js read it. */
export const scorm12 = {
  api: "API",
  prefix: "LMS",
  finish: "Finish",
  model: MODEL,
  versions: { "cmi._version": "3.4" },
  children: {
    "cmi.core":
      "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time",
    "cmi.core.score": "raw,min,max",
    "cmi.objectives": "id,score,status",
    "cmi.objectives.n.score": "raw,min,max",
    "cmi.student_data": "mastery_score,max_time_allowed,time_limit_action",
    "cmi.student_preference": "audio,language,speed,text",
    "cmi.interactions": "id,objectives,time,type,correct_responses,weighting,student_response,result,latency",
  },
  codes: {
    general: 101,
    initializedTwice: 101,
    afterFinish: { initialize: 101, finish: 101, get: 301, set: 301, commit: 301 },
    beforeStart: { finish: 301, get: 301, set: 301, commit: 301 },
    argument: 201,
    noChildren: 202,
    noCount: 203,
    unknown: 401,
    outOfRange: 201,
    gap: 201,
    readOnly: 403,
    writeOnly: 404,
    keyword: 402,
    unset: 0,
    dependency: 0,
  },
  words: {
    0: "No error",
    101: "General exception",
    201: "Invalid argument",
    202: "Element cannot have children",
    203: "Element not an array - cannot have count",
    301: "Not initialized",
    401: "Not implemented",
    402: "Invalid set value, element is a keyword",
    403: "Element is read only",
    404: "Element is write only",
    405: "Incorrect data type",
  },
  rules: {},
};
