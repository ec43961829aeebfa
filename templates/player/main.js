// The player starts here: in the head it only says that scripts run; the rest waits for the page.

import { Clock } from "./clock.js";
import { readCourse } from "./course.js";
import { element, focus, part, write } from "./dom.js";
import { Pages } from "./pages.js";
import { Quiz } from "./quiz.js";
import { Session } from "./session.js";
import { say, speak } from "./words.js";

document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", start);

function start() {
  const course = readCourse();
  speak(course.messages);
  const session = new Session(course);
  const clock = new Clock();
  const quiz = new Quiz(course, session, clock);
  const pages = new Pages(course, (section) => turned(section, { session, clock, quiz, pages }));
  const player = { course, session, quiz, pages };
  listen(player);
  open(player);
}

/** An LMS that is there answers at once; else the page is usable while it is looked for. */
async function open({ session, quiz, pages }) {
  const early = setTimeout(() => {
    write(part("notice"), say("looking"));
    pages.start(session.state.page);
  });
  const resumed = await session.open();
  clearTimeout(early);
  part("exit").hidden = !session.hasLms;
  if (pages.current && !resumed && !session.frozen) return;
  quiz.reset();
  if (!pages.current || !session.acted) pages.start(session.state.page);
  else pages.visited(session.state.visited);
}

function turned(section, { session, clock, quiz, pages }) {
  const { state } = session;
  const number = Number(section.dataset.page);
  const moved = state.page !== number;
  state.page = number;
  if (!state.visited.includes(number)) state.visited = [...state.visited, number].sort((a, b) => a - b);
  pages.visited(state.visited);
  clock.restart();
  quiz.show(section);
  closeMenu();
  if (moved) session.save();
}

function listen({ session, quiz, pages }) {
  const actions = {
    next: () => pages.step(1),
    previous: () => pages.step(-1),
    menu: toggleMenu,
    exit: () => exit(session, quiz),
    "hand-in": () => quiz.handIn(pages.current, false),
    "hand-in-anyway": () => quiz.handIn(pages.current, true),
    "keep-working": () => quiz.goOn(pages.current),
    again: () => quiz.retry(pages.current),
  };
  on("click", "[data-do]", (control) => actions[control.dataset.do]());
  on("submit", ".question", (form) => quiz.check(form), true);
  on("change", ".question", (form) => quiz.keep(form));
  document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenu());
  window.addEventListener("hashchange", () => pages.follow());
  window.addEventListener("online", () => session.flush());
  document.addEventListener("visibilitychange", () => document.hidden && pause(session, quiz));
  window.addEventListener("pagehide", (event) => {
    pause(session, quiz, event.persisted);
    if (!event.persisted) session.leave();
  });
}

function on(type, selector, act, prevent = false) {
  document.addEventListener(type, (event) => {
    const found = event.target.closest(selector);
    if (found && prevent) event.preventDefault();
    if (found) act(found);
  });
}

/** What is being typed belongs to the state, though its field has not been left. */
function pause(session, quiz, save = true) {
  const form = document.activeElement && document.activeElement.closest(".question");
  if (form) quiz.gather(form);
  if (form) session.draft = true;
  if (save) session.flush();
}

function toggleMenu() {
  const opened = part("contents").classList.toggle("open");
  part("menu").setAttribute("aria-expanded", opened);
}

function closeMenu() {
  if (part("contents").classList.contains("open")) toggleMenu();
}

function exit(session, quiz) {
  pause(session, quiz, false);
  if (!session.leave()) {
    part("status").className = "trouble";
    return write(part("status"), say("exit_failed"));
  }
  const heading = element("h2", {}, say("closed_title"));
  part("main").replaceChildren(element("div", { className: "closed" }, heading, element("p", {}, say("closed"))));
  document.documentElement.classList.add("over");
  focus(heading);
  if (window.opener) window.close();
}
