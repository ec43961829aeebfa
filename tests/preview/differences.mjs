// Where the preview's LMS and scorm-again part on purpose, with the paragraph that decides. `is` knows such a call
// by itself and both answers; `ends`: from then on the two hold other values, so the session is over.

const isSet = ([verb]) => verb === "SetValue";
const weRefuse = (ours, theirs) => ours.value === "false" && theirs.value === "true";
const isKeyword = ([, name]) => /\._(count|children)$/.test(name);
const isGet = ([verb]) => verb === "GetValue";
const hadEntry = (name, before) => before.some((call) => isSet(call) && call[1].startsWith(`${name}.`));
const listOf = (name) => name.slice(0, name.search(/\.\d+\./) + 1);
const on = (pattern) => ([, name]) => pattern.test(name);

export const DIFFERENCES = {
  scorm12: [
    {
      what: "scorm-again takes no negative number for a result",
      why: "RTE 3.4.4: CMIDecimal may have a sign",
      is: (call, ours) => isSet(call) && /result$/.test(call[1]) && call[2].startsWith("-") && ours.error === "0",
      ends: true,
    },
    {
      what: "scorm-again takes `incorrect` for a result, and keeps `wrong`",
      why: "RTE 3.4.4: correct, wrong, unanticipated, neutral or a number",
      is: (call, ours, theirs) =>
        isSet(call) && weRefuse(ours, theirs) && /result$/.test(call[1]) && call[2] === "incorrect",
      ends: true,
    },
    {
      what: "scorm-again takes `normal` for an exit, and keeps an empty one",
      why: "RTE 3.4.4: time-out, suspend, logout or empty",
      is: (call, ours, theirs) =>
        isSet(call) && weRefuse(ours, theirs) && /exit$/.test(call[1]) && call[2] === "normal",
      ends: true,
    },
    {
      what: "scorm-again takes blanks and more than 255 signs in an identifier",
      why: "RTE 3.4.3: CMIIdentifier has at most 255 signs and no white space",
      is: (call, ours, theirs) =>
        isSet(call) && weRefuse(ours, theirs) && /\.id$/.test(call[1]) && (/\s/.test(call[2]) || call[2].length > 255),
      ends: true,
    },
    {
      what: "scorm-again takes long answers, patterns and suspend data",
      why: "RTE 3.4.3: CMIFeedback and CMIString255 have at most 255 signs, CMIString4096 4,096",
      is: (call, ours, theirs) =>
        isSet(call) &&
        weRefuse(ours, theirs) &&
        on(/(student_response|pattern|suspend_data|comments|language)$/)(call) &&
        call[2].length > 255,
      ends: true,
    },
    {
      what: "no name at all: scorm-again leaves the last error standing",
      why: "RTE 3.3.3: each call sets the error; what is no element is not implemented (401)",
      is: (call) => ["GetValue", "SetValue"].includes(call[0]) && call[1] === "",
    },
    {
      what: "after LMSFinish scorm-again answers without an error",
      why: "RTE 3.3.3: 301, the API is not initialized",
      is: (_call, ours, _theirs, before) => ours.error === "301" && before.some(([verb]) => verb === "Finish"),
    },
    {
      what: "a second LMSFinish is `true` with an error",
      why: "RTE 3.3.2: LMSFinish returns false where it fails",
      is: ([verb], ours, theirs) => verb === "Finish" && ours.error === "101" && theirs.error === "101",
    },
    {
      what: "a refused value makes an entry of the list all the same",
      why: "RTE 3.4.2: an entry begins with the first value that is set in it",
      is: ([, name], _ours, _theirs, before) =>
        (/\.\d+\./.test(name) && hadEntry(listOf(name).slice(0, -1), before)) ||
        (/\._count$/.test(name) && hadEntry(name.slice(0, -7), before)),
      ends: true,
    },
    {
      what: "a keyword under an element that has none",
      why: "RTE 3.3.3: 402 for setting a keyword, 202 and 203 for asking one that is not there",
      is: (call, ours) => isKeyword(call) && ["402", "203", "202"].includes(ours.error),
    },
  ],
  scorm2004: [
    {
      what: "a pattern of a type that was set anew, or of a type with one pattern, is looked at less closely",
      why: "RTE 4.2.9.1: a correct response has the form of its type",
      is: (call, ours, theirs) => isSet(call) && /pattern$/.test(call[1]) && ours.error === "406" && theirs.error === "0",
      ends: true,
    },
    {
      what: "a separator is looked for in types that have none",
      why: "RTE 4.1.1.6: reserved separators are those of the type",
      is: (call, ours, theirs) =>
        isSet(call) && /pattern$/.test(call[1]) && ours.error === "0" && theirs.error === "406",
      ends: true,
    },
    {
      what: "a bare comma or point passes for a separator",
      why: "RTE 4.1.1.6: separators stand in brackets, [,] and [.]",
      is: (call, ours) =>
        isSet(call) && /learner_response$/.test(call[1]) && /[.,]/.test(call[2]) && ours.error === "406",
      ends: true,
    },
    {
      what: "an empty location or language, a speed or loudness of nothing or of very much, a result of many digits",
      why: "RTE 4.2.9.1, 4.2.12, 4.2.15: any text of the element's length, any number from 0, any real",
      is: (call, ours, theirs) =>
        isSet(call) && /(location|language|delivery_speed|audio_level|result)$/.test(call[1]) && ours.error === "0" && theirs.error !== "0",
      ends: true,
    },
    {
      what: "what a comment does not have is an empty text",
      why: "RTE 3.1.7.6: 403, nobody has set it",
      is: (call, ours, theirs) => isGet(call) && /(location|comment)$/.test(call[1]) && ours.error === "403" && theirs.error === "0",
    },
    {
      what: "a choice without a target is taken for a request",
      why: "RTE 5.6.4: {target=…}choice",
      is: (call, ours) => isSet(call) && call[1] === "adl.nav.request" && call[2] === "choice" && ours.error === "406",
      ends: true,
    },
    {
      what: "asking a keyword of an element that is write only",
      why: "RTE 3.1.7.6: 301, the element has no children and no count",
      is: (call, ours, theirs) => isGet(call) && isKeyword(call) && ours.error === "301" && theirs.error === "405",
    },
    {
      what: "scorm-again has no limit for a description, and a shorter one for an id",
      why: "RTE 4.2.9.1: localized_string_type of 250 signs, long_identifier_type of 4,000",
      is: (call, ours, theirs) =>
        isSet(call) && /(description|id)$/.test(call[1]) && call[2].length > 250 && ours.error !== theirs.error,
      ends: true,
    },
    {
      what: "scorm-again leaves the error of an earlier call standing after a status was read",
      why: "RTE 3.1.7: each call sets the error",
      is: (call, ours, theirs) => isGet(call) && ours.value === theirs.value && ours.error === "0",
    },
    {
      what: "an index past the end of a list is 403 in scorm-again",
      why: "RTE 3.1.4.4: 301, the index is out of range",
      is: (call, ours, theirs) => isGet(call) && ours.error === "301" && theirs.error === "403",
    },
    {
      what: "the id of an interaction may be changed only once in scorm-again",
      why: "RTE 4.2.9.1: cmi.interactions.n.id is read and write",
      is: (call, ours, theirs) => isSet(call) && /interactions\.\d\.id$/.test(call[1]) && ours.error === "0" && theirs.error === "351",
      ends: true,
    },
    {
      what: "a score, objective or pattern of an entry that has no id yet",
      why: "RTE 4.2.9, 4.2.17: the id is set first (408)",
      is: (call, ours, theirs) => isSet(call) && ours.error === "408" && theirs.error !== "408",
      ends: true,
    },
    {
      what: "a refused value makes an entry of the list all the same",
      why: "RTE 4.1.1.3: an entry begins with the first value that is set in it",
      is: ([, name], ours, _theirs, before) =>
        (/\.\d+\./.test(name) && ["351", "301"].includes(ours.error) && hadEntry(listOf(name).slice(0, -1), before)) ||
        (/\._count$/.test(name) && hadEntry(name.slice(0, -7), before)),
      ends: true,
    },
    {
      what: "setting a keyword under an element that has none",
      why: "RTE 3.1.7.6: 404, the element is read only",
      is: (call, ours) => isKeyword(call) && isSet(call) && ours.error === "404",
    },
  ],
};
