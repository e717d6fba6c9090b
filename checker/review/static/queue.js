// The list of findings: rows made once, filters that hide them, what comes next, and how much is done.

const TODO = new Set(["new", "open"]);
const WORDS = { "needs-info": "needs info", accepted: "accepted unjudged" };
const CHOSEN = ["kind", "state", "severity", "rule", "source"];

export class Queue {
  #rows = new Map(); // id -> {entry, item, link, state}
  #selected = null;

  constructor(list, filters, nothing) {
    Object.assign(this, { list, filters, nothing });
  }

  get kind() {
    return this.filters.elements.kind.value;
  }

  // Shows other entries; `address(id)` is where each one leads.
  fill(entries, address) {
    this.#rows = new Map(entries.map((entry) => [entry.id, row(entry, address(entry.id))]));
    this.#offer("rule", entries.map((entry) => entry.rule));
    this.#offer("source", entries.flatMap((entry) => entry.sources));
    this.list.replaceChildren(...[...this.#rows.values()].map((made) => made.item));
    this.select(this.#selected);
  }

  #offer(name, values) {
    const select = this.filters.elements[name];
    if (!select) return;
    const chosen = select.value || select.dataset.wanted || "";
    const options = [...new Set(values)].sort().map((value) => new Option(value, value));
    select.replaceChildren(new Option("any", ""), ...options);
    select.value = options.some((option) => option.value === chosen) ? chosen : "";
  }

  has(id) {
    return this.#rows.has(id);
  }

  entry(id) {
    return this.#rows.get(id)?.entry;
  }

  // An entry as it now is in the store.
  update(entry) {
    const made = this.#rows.get(entry.id);
    if (!made) return;
    made.entry = entry;
    paint(made);
    this.filter();
  }

  // What a decision will make of a finding, until the server has said so.
  expect(id, state) {
    const made = this.#rows.get(id);
    if (!made) return;
    made.expected = state ?? made.entry.state;
    made.unsaved = false;
    paint(made);
  }

  // The decision is in the store (the entry follows), or it was not stored.
  settle(id, stored) {
    const made = this.#rows.get(id);
    if (!made) return;
    made.expected = null;
    made.unsaved = !stored;
    paint(made);
  }

  select(id) {
    this.#rows.get(this.#selected)?.link.removeAttribute("aria-current");
    this.#selected = id;
    const made = this.#rows.get(id);
    made?.link.setAttribute("aria-current", "true");
    this.filter();
    made?.item.scrollIntoView({ block: "nearest" });
  }

  // Hides what does not fit; the finding that is open stays in its place.
  filter() {
    const asked = Object.fromEntries(new FormData(this.filters));
    const words = (asked.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const made of this.#rows.values()) {
      made.fits = matches(made.entry, asked, words);
      shown += made.fits;
      const hidden = !made.fits && made.entry.id !== this.#selected;
      if (made.item.hidden !== hidden) made.item.hidden = hidden; // a write costs a layout, even of the same value
    }
    this.nothing.hidden = shown > 0;
    return shown;
  }

  // The finding `step` places further in the list as it is shown; null at its end.
  beside(id, step) {
    const ids = this.#visible();
    return ids[ids.indexOf(id) + step] ?? null;
  }

  // The first finding that fits the filters.
  get first() {
    return [...this.#rows.values()].find((made) => made.fits)?.entry.id ?? null;
  }

  // The next finding nobody has decided, from here to the end and then from the top.
  toDo(id) {
    const ids = this.#visible();
    const at = ids.indexOf(id);
    const round = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))];
    return round.find((other) => TODO.has(state(this.#rows.get(other)))) ?? null;
  }

  get done() {
    const states = [...this.#rows.values()].map(state);
    return { all: states.length, decided: states.filter((each) => !TODO.has(each)).length };
  }

  // How many filters narrow the list, the kind left aside.
  get narrowed() {
    return CHOSEN.slice(1).filter((name) => this.filters.elements[name]?.value).length;
  }

  #visible() {
    return [...this.#rows.values()].filter((made) => !made.item.hidden).map((made) => made.entry.id);
  }
}

function state(made) {
  return made.expected ?? made.entry.state;
}

function matches(entry, asked, words) {
  const text = `${entry.question} ${entry.rule} ${entry.id} ${entry.assignee} ${entry.sources.join(" ")}`.toLowerCase();
  return (
    words.every((word) => text.includes(word)) &&
    (!asked.state || entry.state === asked.state || (asked.state === "todo" && TODO.has(entry.state))) &&
    (!asked.severity || entry.severity === asked.severity) &&
    (!asked.rule || entry.rule === asked.rule) &&
    (!asked.source || entry.sources.includes(asked.source))
  );
}

function row(entry, address) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const parts = ["mark", "asked", "what"].map((name) => {
    const span = document.createElement("span");
    span.className = `row-${name}`;
    return span;
  });
  link.href = address;
  link.dataset.finding = entry.id;
  link.append(...parts);
  item.append(link);
  const made = { entry, item, link, parts, expected: null, unsaved: false };
  paint(made);
  return made;
}

function paint(made) {
  const { entry, link, parts } = made;
  const [mark, asked, what] = parts;
  const now = state(made);
  link.className = `row ${entry.kind === "contradiction" ? entry.severity : "mild"} is-${now}`;
  mark.setAttribute("aria-hidden", "true");
  asked.textContent = entry.question;
  asked.dir = "auto";
  const said = made.unsaved ? "NOT SAVED" : made.expected ? `${WORDS[now] ?? now}, saving` : (WORDS[now] ?? now);
  what.textContent = [entry.kind === "contradiction" ? entry.severity : entry.why, said, ...entry.badges].filter(Boolean).join(" · ");
  link.classList.toggle("unsaved", made.unsaved);
}
