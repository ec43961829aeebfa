// The course as the data block gives it (docs/player.md), with what is looked up often.

/** The course of this document: the block, `assessmentOf` by question, `assessmentAt` by page. */
export function readCourse() {
  const course = JSON.parse(document.getElementById("cw-course").textContent);
  course.assessmentOf = {};
  course.assessmentAt = {};
  course.counted = course.assessments.filter((assessment) => assessment.counts);
  for (const assessment of course.assessments) {
    course.assessmentAt[assessment.page] = assessment;
    for (const number of assessment.questions) course.assessmentOf[number] = assessment;
  }
  return course;
}

/** The question of a form. */
export const questionOf = (course, form) => course.questions[form.dataset.question];

/** How the question of a form is checked: alone as `practice`, `after-question` or `after-attempt`. */
export function policyOf(course, form) {
  const assessment = course.assessmentOf[form.dataset.question];
  return assessment && assessment.counts ? assessment.feedback : "practice";
}
