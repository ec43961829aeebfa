// The course as the data block gives it (docs/player.md).

/** The course of this document, once it is read. */
export let course = null;

/** Reads the data block; `counted` are the assessments that count. */
export function readCourse() {
  course = JSON.parse(document.querySelector("script#cw-course").textContent);
  course.counted = course.assessments.filter(({ counts }) => counts);
  return course;
}
