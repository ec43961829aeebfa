// The course as the data block gives it (docs/player.md).

/** The course of this document, once it is read. */
export let course = null;

/** Is an answer to the question right or wrong? */
export const isGraded = ({ declaration }) => declaration.rule !== "none";

/** Reads the data block; `counted` are the assessments that count, `counts` the one that a question counts in. */
export function readCourse() {
  course = JSON.parse(document.querySelector("script#cw-course").textContent);
  course.counted = course.assessments.filter(({ counts }) => counts);
  for (const assessment of course.counted) {
    for (const number of assessment.questions) course.questions[number].counts = assessment;
  }
  return course;
}
