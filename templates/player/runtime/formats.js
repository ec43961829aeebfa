// Small forms of values that the editions of SCORM share.

import { percent } from "../grading.js";

/** One line: newlines and other control characters become spaces, as no LMS takes them everywhere. */
export const oneLine = (text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** At least two digits. */
export const two = (number) => String(number).padStart(2, "0");

/** 1/10000 of a point as points: 5000 is "0.5". */
export const points = (units) => percent({ earned: units, possible: Math.max(units, 1000000) });
