// The player: runs from the head of the document, so that the first page is laid out as it will stay.

import { read } from "./course.js";
import { anySeed, Learner, nobody } from "./learner.js";
import { Pages } from "./pages.js";
import { Quiz } from "./quiz.js";
import { scorm12 } from "./runtime/scorm12.js";
import { scorm2004 } from "./runtime/scorm2004.js";
import { Web } from "./runtime/web.js";
import { Session } from "./session.js";

const RUNTIMES = { scorm12, scorm2004, web: (course) => new Web(course.course) };
const byId = (id) => document.getElementById(id);

document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", play);

function play() {
  const course = read(byId("cw-course").textContent);
  const learner = new Learner(course, nobody(anySeed()));
  const session = new Session(course, learner, RUNTIMES[course.runtime](course), { tell, resumed });
  const quiz = new Quiz(course, learner, session);
  const pages = new Pages(course, { shown: (section) => quiz.prepare(section), turned });
  let opened = false;

  function tell(key) {
    const words = key && course.say(key);
    const line = byId("cw-status");
    if (line.textContent !== words) line.textContent = words;
    line.className = key;
  }

  /** The page where the learner stopped, with every answer; or, with an LMS that came late, the page on show. */
  function resumed(wasSaved) {
    if (opened && !wasSaved) return;
    const begun = opened && learner.state.visited.length > 1;
    if (opened) pages.forget();
    if (!begun) show();
    pages.mark(learner.state.visited);
  }

  function show() {
    opened = true;
    if (learner.visit(pages.open(learner.state.page))) session.note();
    pages.mark(learner.state.visited);
  }

  function turned(page) {
    learner.visit(page);
    pages.mark(learner.state.visited);
    session.save();
  }

  session.start();
  if (!opened) show();
  leave(course, session);
}

/** The ways out: the learner's Exit; a page that is hidden, kept for later, or gone for good. */
function leave(course, session) {
  const exit = byId("cw-exit");
  exit.hidden = course.runtime === "web";
  exit.addEventListener("click", () => {
    if (!session.finish()) {
      session.save();
      return;
    }
    document.documentElement.classList.add("gone");
    byId("cw-goodbye").hidden = false;
    byId("cw-goodbye-title").focus();
  });
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "hidden" && session.flush(),
  );
  window.addEventListener("pagehide", (event) => (event.persisted ? session.flush() : session.finish()));
  window.addEventListener("online", () => session.flush());
}
