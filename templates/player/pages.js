// One page at a time: the contents list, previous and next, the progress bar, the address's hash.

import { course } from "./course.js";
import { element, focus, one, part, write } from "./dom.js";
import { say } from "./words.js";

/** The section that is shown. */
export let current = null;

const marked = new Set();
const spared = new Set();
let home = null;
let turned = null;

const sectionOf = (number) => one(document, `[data-page="${number}"]`);
const linkTo = (section) => one(part("contents"), `[href="#${section.id}"]`);

/** The element that the address names, when it stands on a page. */
function target() {
  const named = document.getElementById(location.hash.slice(1));
  return named?.closest(".page") && named;
}

/** Shows the page that the address names, or else `number`; `then(section)` is called at every turn. */
export function openAt(number, then) {
  turned = then;
  const named = target();
  home = sectionOf(number);
  show(named ? named.closest(".page") : home);
  if (named && named !== current) named.scrollIntoView();
}

/** The address changed: by a link, previous, next, or the browser's own buttons. */
export function follow() {
  const named = target();
  if (!named && location.hash) return;
  const section = named ? named.closest(".page") : home;
  if (section !== current) show(section);
  if (named && named !== section) {
    named.scrollIntoView();
    return focus(named);
  }
  scrollTo(0, 0);
  focus(one(section, "h2"));
}

/** Goes one page on or, with -1, back. */
export function step(by) {
  const { pages } = course;
  const number = pages[pages.indexOf(+current.dataset.page) + by];
  if (number) location.hash = sectionOf(number).id;
}

function show(section) {
  const before = current || one(document, ".current");
  before.classList.remove("current");
  linkTo(before).removeAttribute("aria-current");
  current = section;
  current.classList.add("current");
  document.title = `${one(current, "h2").textContent} – ${course.course.title}`;
  const link = linkTo(current);
  link.setAttribute("aria-current", "page");
  const list = part("contents");
  list.scrollTop = link.offsetTop - list.clientHeight / 2;
  place();
  turned(current);
}

function place() {
  const { pages } = course;
  const at = pages.indexOf(+current.dataset.page);
  part("previous").disabled = at === 0;
  part("next").disabled = at === pages.length - 1;
  write(part("place"), say("place", { n: at + 1, all: pages.length }));
}

/** Marks the pages that the learner has seen, in the list and on the bar. */
export function markVisited(numbers) {
  for (const number of numbers.filter((visited) => course.pages.includes(visited) && !marked.has(visited))) {
    const link = linkTo(sectionOf(number));
    marked.add(number);
    link.className = "visited";
    link.append(element("span", { className: "unseen" }, ` (${say("visited")})`));
  }
  showProgress();
}

/** Marks the pages that a pre-test lets the learner skip: they count as done. The titles of new ones. */
export function markSkippable(numbers) {
  const added = numbers.filter((number) => !spared.has(number));
  const titles = added.map((number) => {
    spared.add(number);
    const link = linkTo(sectionOf(number));
    const title = link.firstChild.textContent;
    link.append(element("span", { className: "skippable" }, ` (${say("skippable")})`));
    return title;
  });
  showProgress();
  return titles;
}

function showProgress() {
  const n = new Set([...marked, ...spared]).size;
  part("progress").value = n;
  write(part("read"), say(spared.size ? "done" : "read", { n, all: course.pages.length }));
}
