// One page at a time: the contents list, previous and next, the progress bar, the address's hash.

import { element, focus, part, write } from "./dom.js";
import { say } from "./words.js";

/** `turned(section)` is called when another page is shown, before the focus moves to it. */
export class Pages {
  constructor(course, turned) {
    this.course = course;
    this.turned = turned;
    this.sections = new Map();
    for (const section of document.querySelectorAll(".page")) {
      this.sections.set(Number(section.dataset.page), section);
    }
    this.links = new Map();
    for (const link of part("contents").querySelectorAll("a")) this.links.set(link.hash, link);
    this.current = null;
  }

  /** The element that the address names, when it stands on a page. */
  get target() {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return named && named.closest(".page") ? named : null;
  }

  /** Shows the page that the address names, or else `number`, and stays where the reader is. */
  start(number) {
    const { target } = this;
    const section = target ? target.closest(".page") : this.sections.get(number);
    this.home = this.home || section;
    this.show(section);
    if (target && target !== section) target.scrollIntoView();
  }

  /** The address changed: a link, previous, next, or the browser's own buttons. */
  follow() {
    const { target } = this;
    if (!target && location.hash) return;
    const section = target ? target.closest(".page") : this.home;
    if (section !== this.current) this.show(section);
    if (target && target !== section) return void (target.scrollIntoView(), focus(target));
    window.scrollTo(0, 0);
    focus(section.querySelector("h2"));
  }

  /** Goes one page on or, with -1, back. */
  step(by) {
    const { pages } = this.course;
    const number = pages[pages.indexOf(Number(this.current.dataset.page)) + by];
    if (number !== undefined) location.hash = this.sections.get(number).id;
  }

  show(section) {
    const before = this.current || document.querySelector(".page.current");
    this.current = section;
    before.classList.remove("current");
    section.classList.add("current");
    const old = this.links.get(`#${before.id}`);
    old.removeAttribute("aria-current");
    const link = this.links.get(`#${section.id}`);
    link.setAttribute("aria-current", "page");
    part("contents").scrollTop = link.offsetTop - part("contents").clientHeight / 2;
    this.mark(section);
    this.turned(section);
  }

  mark(section) {
    const { pages } = this.course;
    const at = pages.indexOf(Number(section.dataset.page));
    part("previous").disabled = at === 0;
    part("next").disabled = at === pages.length - 1;
    write(part("place"), say("place", { n: at + 1, all: pages.length }));
  }

  /** Marks the pages that the learner has seen, in the list and on the bar. */
  visited(numbers) {
    const known = numbers.filter((number) => this.sections.has(number));
    for (const number of known) {
      const link = this.links.get(`#${this.sections.get(number).id}`);
      if (link.className) continue;
      link.className = "visited";
      link.append(element("span", { className: "unseen" }, ` (${say("visited")})`));
    }
    part("progress").value = known.length;
    write(part("read"), say("read", { n: known.length, all: this.course.pages.length }));
  }
}
