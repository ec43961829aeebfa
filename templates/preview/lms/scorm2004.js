// The data model of SCORM 2004 (RTE 4.2) and its error numbers (RTE 3.1.7), 3rd and 4th Edition alike.

import { both, number, orEmpty, pattern, text, words } from "./forms.js";
import { correctResponse, learnerResponse } from "./responses.js";

const TYPE = 406;
const RANGE = 407;
const TWICE = 351;
const REAL = /^-?\d{1,10}(\.\d{1,18})?$/;
const TIMESPAN = /^P(?=\d|T)(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const MOMENT =
  /^(19[7-9]\d|20[0-2]\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?)?)?)?$/;
const LANGUAGE = /^([a-zA-Z]{1,8}|i|x)(-[a-zA-Z0-9-]{2,8})?$/;

const real = pattern(REAL, TYPE);
const between = (low, high) => number(REAL, TYPE, low, high, RANGE);
const timespan = pattern(TIMESPAN, TYPE);
const moment = pattern(MOMENT, TYPE);
const identifier = both(pattern(/\S/, TYPE), text(4000, TYPE));
const completion = words(TYPE, "completed", "incomplete", "not attempted", "unknown");
const success = words(TYPE, "passed", "failed", "unknown");
const described = both(pattern(/^(\{lang=[a-zA-Z-]+\})?/, TYPE), text(250, TYPE));
const comment = text(4000, TYPE);

/** No other entry of the list holds the same. */
const unlikeOthers = (value, { others }) => (others.includes(value) ? TWICE : 0);
/** What was set once stays. */
const once = (value, { before }) => (before !== undefined && before !== value ? TWICE : 0);

const results = (value) =>
  words(TYPE, "correct", "incorrect", "unanticipated", "neutral")(value) && real(value);

const objective = "cmi.objectives.n.";
const interaction = "cmi.interactions.n.";
const types = [
  "true-false",
  "choice",
  "fill-in",
  "long-fill-in",
  "matching",
  "performance",
  "sequencing",
  "likert",
  "numeric",
  "other",
];

/** As in scorm12.js; `undefined` is a value that nobody has set. */
const MODEL = {
  "cmi.comments_from_learner.n.comment": ["rw", comment, undefined],
  "cmi.comments_from_learner.n.location": ["rw", text(250, TYPE), undefined],
  "cmi.comments_from_learner.n.timestamp": ["rw", moment, undefined],
  "cmi.comments_from_lms.n.comment": ["r", comment, undefined],
  "cmi.comments_from_lms.n.location": ["r", text(250, TYPE), undefined],
  "cmi.comments_from_lms.n.timestamp": ["r", moment, undefined],
  "cmi.completion_status": ["rw", completion, "unknown"],
  "cmi.completion_threshold": ["r", between(0, 1), undefined],
  "cmi.credit": ["r", words(TYPE, "credit", "no-credit"), "credit"],
  "cmi.entry": ["r", words(TYPE, "ab-initio", "resume", ""), ""],
  "cmi.exit": ["w", words(TYPE, "time-out", "suspend", "logout", "normal", ""), undefined],
  [`${interaction}id`]: ["rw", both(identifier, unlikeOthers), undefined],
  [`${interaction}type`]: ["rw", words(TYPE, ...types), undefined],
  [`${interaction}objectives.n.id`]: ["rw", both(identifier, unlikeOthers), undefined],
  [`${interaction}timestamp`]: ["rw", moment, undefined],
  [`${interaction}correct_responses.n.pattern`]: ["rw", correctResponse, undefined],
  [`${interaction}weighting`]: ["rw", real, undefined],
  [`${interaction}learner_response`]: ["rw", learnerResponse, undefined],
  [`${interaction}result`]: ["rw", results, undefined],
  [`${interaction}latency`]: ["rw", timespan, undefined],
  [`${interaction}description`]: ["rw", described, undefined],
  "cmi.launch_data": ["r", text(4000, TYPE), ""],
  "cmi.learner_id": ["r", identifier, ""],
  "cmi.learner_name": ["r", text(250, TYPE), ""],
  "cmi.learner_preference.audio_level": ["rw", number(REAL, TYPE, 0, Infinity, RANGE), "1"],
  "cmi.learner_preference.language": ["rw", orEmpty(pattern(LANGUAGE, TYPE)), ""],
  "cmi.learner_preference.delivery_speed": ["rw", number(REAL, TYPE, 0, Infinity, RANGE), "1"],
  "cmi.learner_preference.audio_captioning": ["rw", number(/^-?\d+$/, TYPE, -1, 1, RANGE), "0"],
  "cmi.location": ["rw", text(1000, TYPE), undefined],
  "cmi.max_time_allowed": ["r", timespan, undefined],
  "cmi.mode": ["r", words(TYPE, "browse", "normal", "review"), "normal"],
  [`${objective}id`]: ["rw", both(identifier, once, unlikeOthers), undefined],
  [`${objective}score.scaled`]: ["rw", between(-1, 1), undefined],
  [`${objective}score.raw`]: ["rw", real, undefined],
  [`${objective}score.min`]: ["rw", real, undefined],
  [`${objective}score.max`]: ["rw", real, undefined],
  [`${objective}success_status`]: ["rw", success, "unknown"],
  [`${objective}completion_status`]: ["rw", completion, "unknown"],
  [`${objective}progress_measure`]: ["rw", between(0, 1), undefined],
  [`${objective}description`]: ["rw", described, undefined],
  "cmi.progress_measure": ["rw", between(0, 1), undefined],
  "cmi.scaled_passing_score": ["r", between(-1, 1), undefined],
  "cmi.score.scaled": ["rw", between(-1, 1), undefined],
  "cmi.score.raw": ["rw", real, undefined],
  "cmi.score.min": ["rw", real, undefined],
  "cmi.score.max": ["rw", real, undefined],
  "cmi.session_time": ["w", timespan, undefined],
  "cmi.success_status": ["rw", success, "unknown"],
  "cmi.suspend_data": ["rw", text(64000, TYPE), undefined],
  "cmi.time_limit_action": [
    "r",
    words(TYPE, "exit,message", "continue,message", "exit,no message", "continue,no message"),
    "continue,no message",
  ],
  "cmi.total_time": ["r", timespan, "PT0S"],
  "adl.nav.request": [
    "w",
    pattern(
      /^(\{target=\S{1,200}\}(choice|jump)|continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_)$/,
      TYPE,
    ),
    undefined,
  ],
  "adl.nav.request_valid.continue": ["r", words(TYPE), "unknown"],
  "adl.nav.request_valid.previous": ["r", words(TYPE), "unknown"],
};

/** The edition, as lms.js and cmi.js read it. */
export const scorm2004 = {
  api: "API_1484_11",
  prefix: "",
  finish: "Terminate",
  model: MODEL,
  versions: { "cmi._version": "1.0" },
  children: {
    cmi: "_version,comments_from_learner,comments_from_lms,completion_status,completion_threshold,credit,entry,exit,interactions,launch_data,learner_id,learner_name,learner_preference,location,max_time_allowed,mode,objectives,progress_measure,scaled_passing_score,score,session_time,success_status,suspend_data,time_limit_action,total_time",
    "cmi.comments_from_learner": "comment,timestamp,location",
    "cmi.comments_from_lms": "comment,timestamp,location",
    "cmi.interactions":
      "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description",
    "cmi.learner_preference": "audio_level,audio_captioning,delivery_speed,language",
    "cmi.objectives": "progress_measure,completion_status,success_status,description,score,id",
    "cmi.objectives.n.score": "max,raw,scaled,min",
    "cmi.score": "max,raw,scaled,min",
  },
  codes: {
    general: 101,
    initializedTwice: 103,
    afterFinish: { initialize: 104, finish: 113, get: 123, set: 133, commit: 143 },
    beforeStart: { finish: 112, get: 122, set: 132, commit: 142 },
    argument: 201,
    noChildren: 301,
    noCount: 301,
    unknown: 401,
    outOfRange: 301,
    gap: 351,
    readOnly: 404,
    writeOnly: 405,
    keyword: 404,
    unset: 403,
    dependency: 408,
    noName: { get: 301, set: 351 },
  },
  words: {
    0: "No error",
    101: "General exception",
    103: "Already initialized",
    104: "Content instance terminated",
    112: "Termination before initialization",
    113: "Termination after termination",
    122: "Retrieve data before initialization",
    123: "Retrieve data after termination",
    132: "Store data before initialization",
    133: "Store data after termination",
    142: "Commit before initialization",
    143: "Commit after termination",
    201: "General argument error",
    301: "General get failure",
    351: "General set failure",
    401: "Undefined data model element",
    403: "Data model element value not initialized",
    404: "Data model element is read only",
    405: "Data model element is write only",
    406: "Data model element type mismatch",
    407: "Data model element value out of range",
    408: "Data model dependency not established",
  },
  /** An entry begins with its id (RTE 4.2.9, 4.2.17); responses.js sees to the type. */
  rules: { [interaction]: ["id"], [objective]: ["id"] },
};
