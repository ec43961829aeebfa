// The player starts here: in the head it only says that scripts run; the rest waits for the page.

import { course, readCourse } from "./course.js";
import { element, focus, one, part } from "./dom.js";
import { restart } from "./latency.js";
import { current, follow, markVisited, openAt, step } from "./pages.js";
import {
  act,
  check,
  edit,
  goOn,
  handIn,
  keep,
  openHint,
  resetQuestions,
  retry,
  showQuestions,
  start as startAttempt,
  spare,
  take,
} from "./quiz.js";
import { connection, fetchQuestions, hasQuestions, ready, whenReady } from "./questions.js";
import {
  acted,
  announce,
  begin,
  connect,
  flush,
  hold,
  leave,
  mode,
  save,
  state,
  trouble,
} from "./session.js";
import { update } from "./update.js";
import { say, speak } from "./words.js";

/** What the questions' script does, now or when it has come. */
const asked =
  (act) =>
  (...given) =>
    whenReady(() => act(...given));

const ACTIONS = {
  act: asked((control) => act(control)),
  check: asked((control) => check(control)),
  next: () => step(1),
  previous: () => step(-1),
  menu: toggleMenu,
  exit,
  "hand-in": asked(() => handIn(current, false)),
  "hand-in-anyway": asked(() => handIn(current, true)),
  "keep-working": asked(() => goOn(current)),
  hint: asked((details) => openHint(details)),
  again: asked(() => retry(current)),
  start: asked(() => startAttempt(current)),
};

const root = document.documentElement;

root.classList.add("js");
document.addEventListener("DOMContentLoaded", start);

/** An LMS that is there answers at once; else the page is usable while it is looked for. */
async function start() {
  speak(readCourse().messages);
  begin();
  listen();
  const early = setTimeout(() => {
    hold(say("looking"));
    openAt(state.page, turned);
  });
  if (course.assessments.some(({ pretest }) => pretest)) await fetchQuestions();
  const resumed = await connect(renew);
  clearTimeout(early);
  part("exit").hidden = mode === "alone";
  if (ready && current && (resumed || mode === "review")) resetQuestions();
  if (!current || !acted) openAt(state.page, turned);
  markVisited(state.visited);
  if (ready) spare();
}

/** A state of an older version waits for the questions' script, which knows what its answers are worth now. */
async function renew(saved) {
  if (!hasQuestions()) return { state: { ...saved, revision: course.course.revision } };
  while (!(await fetchQuestions())) await connection();
  return update(course, saved);
}

function turned(section) {
  const number = +section.dataset.page;
  const moved = state.page !== number;
  state.page = number;
  if (!state.visited.includes(number)) state.visited = [...state.visited, number].sort((a, b) => a - b);
  markVisited(state.visited);
  restart();
  if (one(section, ".question")) whenReady(() => showQuestions(section));
  else if (moved) whenReady();
  if (moved) {
    announce();
    save();
  }
}

function listen() {
  on("click", "[data-do]", (control) => ACTIONS[control.dataset.do](control));
  on(
    "keydown",
    ":is(.answer input, input.gap)",
    (input, { key, isComposing }) => key === "Enter" && !isComposing && ACTIONS.check(input),
  );
  on("input", ".question", (form, { isComposing }) => ready && edit(form, isComposing));
  on("change", ".question", (form) => ready && keep(form));
  on("keydown", ".open", (_, { key }) => {
    if (key !== "Escape") return;
    toggleMenu();
    part("menu").focus();
  });
  on("click", ".open a", ({ hash }, event) => {
    if (hash !== location.hash) return;
    event.preventDefault();
    arrive();
  });
  document.addEventListener("visibilitychange", () => document.hidden && pause());
  document.addEventListener("toggle", ({ target }) => target.open && ACTIONS.hint(target), true);
  addEventListener("hashchange", arrive);
  addEventListener("online", () => {
    flush();
    if (one(current, ".question")) whenReady(() => showQuestions(current));
  });
  addEventListener("pagehide", ({ persisted }) => {
    pause();
    if (!persisted) leave(true);
  });
}

function on(type, selector, act) {
  document.addEventListener(type, (event) => {
    const found = event.target.closest(selector);
    if (found) act(found, event);
  });
}

/** What is being typed belongs to the state, though its field has not been left. */
function gather() {
  const form = document.activeElement?.closest(".question");
  if (form && ready) take(form);
}

function pause() {
  gather();
  flush();
}

function toggleMenu() {
  part("menu").setAttribute("aria-expanded", part("contents").classList.toggle("open"));
}

/** The address names a page: the list closes, also where it is the page that is shown. */
function arrive() {
  if (part("contents").className) toggleMenu();
  follow();
}

function exit() {
  gather();
  if (!leave(false)) return trouble(say("exit_failed"));
  const heading = element("h2", {}, say("closed_title"));
  part("main").replaceChildren(heading, element("p", {}, say("closed")));
  root.classList.add("over");
  focus(heading);
  if (window.opener) window.close();
}
