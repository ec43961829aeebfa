// What the learner has done: the saved state, and what follows from it. Knows nothing of page or LMS.

import { grade, passed } from "./grading.js";

const UNIT = { earned: 0, possible: 0 };
const better = (a, b) => (a.earned * b.possible > b.earned * a.possible ? a : b);

/** A learner who has done nothing; `seed` decides the order of choices. */
export const nobody = (seed) => ({
  seed,
  revision: 0,
  page: 0,
  visited: [],
  responses: {},
  recorded: [],
  attempts: {},
});

/** A seed that nobody can foresee. */
export function anySeed() {
  const bits = window.crypto?.getRandomValues(new Uint32Array(1));
  return bits ? bits[0] : Math.floor(Math.random() * 2 ** 32);
}

/** The learner's doings in one course. `state` is replaced by `restore` and read by `encode` (state.js). */
export class Learner {
  constructor(course, state) {
    this.course = course;
    this.state = state;
  }

  visit(page) {
    const { visited } = this.state;
    const changed = this.state.page !== page || !visited.includes(page);
    this.state.page = page;
    if (!visited.includes(page)) visited.push(page);
    return changed;
  }

  response(question) {
    return this.state.responses[question];
  }

  /** Keeps a response, or forgets it where there is none. */
  respond(question, response) {
    if (response.length) this.state.responses[question] = response;
    else delete this.state.responses[question];
  }

  grade(question, response = this.response(question)) {
    return grade(this.course.questions[question].declaration, response || []);
  }

  finished(assessment) {
    return this.state.attempts[assessment.page]?.finished ?? [];
  }

  /** Whether an attempt is under way (the first begins by itself). */
  isOpen(assessment) {
    return this.state.attempts[assessment.page]?.open ?? true;
  }

  /** How many attempts were begun before the one on show: the salt of its shuffle. */
  turn(assessment) {
    return this.finished(assessment).length - (this.isOpen(assessment) ? 0 : 1);
  }

  mayTryAgain(assessment) {
    return assessment.attempts === 0 || this.finished(assessment).length < assessment.attempts;
  }

  unanswered(assessment) {
    return assessment.questions.filter((question) => !this.response(question));
  }

  /** Ends the attempt: every question is graded, an empty one earns nothing. Gives the attempt's score. */
  handIn(assessment) {
    const score = assessment.questions
      .map((question) => this.grade(question))
      .reduce((sum, { earned, possible }) => add(sum, { earned, possible }), UNIT);
    const finished = [...this.finished(assessment), score];
    this.state.attempts[assessment.page] = { open: false, finished };
    return score;
  }

  tryAgain(assessment) {
    for (const question of assessment.questions) {
      this.respond(question, []);
      this.state.recorded = this.state.recorded.filter((number) => number !== question);
    }
    this.state.attempts[assessment.page] = { open: true, finished: this.finished(assessment) };
  }

  /** The best attempt at an assessment, or nothing earned of what it is worth. */
  best(assessment) {
    const possible = assessment.questions.reduce(
      (sum, question) => sum + (this.course.questions[question].declaration.points ?? 0),
      0,
    );
    return this.finished(assessment).reduce(better, { earned: 0, possible });
  }

  /** The course's score: points over all counted assessments; null until an attempt has ended. */
  score() {
    const { counted } = this.course;
    if (!counted.some((assessment) => this.finished(assessment).length)) return null;
    return counted.map((assessment) => this.best(assessment)).reduce(add, UNIT);
  }

  hasPassed(assessment) {
    return this.finished(assessment).some((score) => passed(score, assessment.pass_mark));
  }

  /** The status that docs/player.md defines: incomplete, passed, failed or completed. */
  status() {
    const { counted, pages, report_failed: report } = this.course;
    if (!counted.length) {
      return pages.every((page) => this.state.visited.includes(page)) ? "completed" : "incomplete";
    }
    if (counted.every((assessment) => this.hasPassed(assessment))) return "passed";
    const decided = (assessment) => this.hasPassed(assessment) || !this.mayTryAgain(assessment);
    const missed = (assessment) => !this.hasPassed(assessment) && this.finished(assessment).length > 0;
    const failed = report === "at-once" ? counted.some(missed) : counted.every(decided);
    return failed ? "failed" : "incomplete";
  }

  /** Takes over what was saved earlier; what was done since the page opened stands where it is new. */
  restore(saved) {
    const { responses, visited, recorded, page } = this.state;
    const isNew = (question) => {
      const policy = this.course.policyOf(Number(question));
      return !(question in saved.responses) && (!policy || (saved.attempts[policy.page]?.open ?? true));
    };
    const kept = Object.entries(responses).filter(([question]) => isNew(question));
    this.state = {
      ...saved,
      page: kept.length ? page : saved.page,
      visited: [...new Set([...saved.visited, ...(kept.length ? visited : [])])],
      responses: { ...saved.responses, ...Object.fromEntries(kept) },
      recorded: [
        ...saved.recorded,
        ...recorded.filter((number) => kept.some(([each]) => Number(each) === number)),
      ],
    };
  }
}

const add = (a, b) => ({ earned: a.earned + b.earned, possible: a.possible + b.possible });
