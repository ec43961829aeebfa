// Turns the pages: one at a time, by its address, with the focus and the reading position on it.

const byId = (id) => document.getElementById(id);

/** The pages of the document. `shown(section)` is called before a page is first seen, `turned(page)` after each turn. */
export class Pages {
  constructor(course, { shown, turned }) {
    Object.assign(this, { course, shown, turned });
    this.sections = [...document.querySelectorAll(".page")];
    this.prepared = new Set();
    this.links = new Map(
      [...document.querySelectorAll("[data-to]")].map((link) => [Number(link.dataset.to), link]),
    );
    byId("cw-previous").addEventListener("click", () => this.turn(-1));
    byId("cw-next").addEventListener("click", () => this.turn(1));
    window.addEventListener("hashchange", () => this._follow());
    this._menu();
  }

  /** The page that the address names, or the page with this number, or the first. */
  open(number) {
    const section = this._named()?.section || this._numbered(number) || this.sections[0];
    this._show(section);
    history.replaceState(null, "", `#${section.id}`);
    return Number(section.dataset.page);
  }

  turn(steps) {
    const next = this.sections[this.sections.indexOf(this.current) + steps];
    if (next) location.hash = next.id;
  }

  /** Marks the pages that were read, in words for those who do not see the colour. */
  mark(visited) {
    for (const [number, link] of this.links)
      link.querySelector(".cw-seen").hidden = !visited.includes(number);
    byId("cw-progress").value = visited.filter((number) => this.links.has(number)).length;
  }

  /** Makes the pages look as if never seen, so that they are prepared anew. */
  forget() {
    this.prepared.clear();
    this._prepare(this.current);
  }

  _numbered(number) {
    return this.sections.find((section) => Number(section.dataset.page) === number);
  }

  _named() {
    const element = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    const section = element?.closest(".page");
    return section && { section, element };
  }

  _follow() {
    const named = this._named();
    if (!named) return;
    const turned = named.section !== this.current;
    this._show(named.section);
    const target = named.element === named.section ? named.section.querySelector("h2") : named.element;
    if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
    if (named.element === named.section) window.scrollTo(0, 0);
    else target.scrollIntoView();
    if (turned) this.turned(Number(named.section.dataset.page));
  }

  _show(section) {
    this._prepare(section);
    this.current?.classList.remove("current");
    section.classList.add("current");
    document.documentElement.classList.add("ready");
    this.current = section;
    const at = this.sections.indexOf(section);
    byId("cw-previous").disabled = at === 0;
    byId("cw-next").disabled = at === this.sections.length - 1;
    byId("cw-place").textContent = this.course.say("place", { page: at + 1, pages: this.sections.length });
    document.querySelector("[aria-current]")?.removeAttribute("aria-current");
    this.links.get(Number(section.dataset.page))?.setAttribute("aria-current", "page");
  }

  _prepare(section) {
    if (!section || this.prepared.has(section)) return;
    this.prepared.add(section);
    this.shown(section);
  }

  _menu() {
    const button = byId("cw-menu");
    const contents = byId("cw-contents");
    const open = (wanted) => {
      button.setAttribute("aria-expanded", String(wanted));
      contents.classList.toggle("open", wanted);
    };
    button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
    contents.addEventListener("click", (event) => event.target.closest("a") && open(false));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
      open(false);
      button.focus();
    });
  }
}
