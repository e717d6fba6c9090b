// The page: shows one finding after the other, sends what the reviewer decides, and hears what others decide.

import { Queue } from "./queue.js";
import { Refused, Writer, read } from "./wire.js";
import { ask, byId, choose, listen, openWindow } from "./windows.js";

const ADVANCING = { confirm: "confirmed", dismiss: "dismissed", "needs-info": "needs-info" }; // action -> state
const OFTEN = 3000; // ms between looks at what others have done
const RARELY = 15000; // the same while nobody looks at the page

const main = byId("main");
const filters = byId("filters");
const queue = new Queue(byId("entries"), filters, byId("nothing"));
const writer = new Writer(saving);
const mine = []; // findings decided here, the latest last: what undo goes back to
let latest = 0;
let offline = false;
let turns = 0;
let going = null; // the finding that is being opened, and the promise of it

const dossier = () => byId("dossier");
const current = () => dossier().dataset.id;
const reviewer = () => kept("reviewer") || main.dataset.by;

// What the reviewer set for this browser; without storage the page still works.
function kept(name) {
  try { return localStorage.getItem(`checker-${name}`); } catch { return null; }
}
function keep(name, value) {
  try { localStorage.setItem(`checker-${name}`, value); } catch { /* it holds until the page is left */ }
}

// --- what the page says -------------------------------------------------------------------------------------------

function say(text, state = "saved") {
  byId("saved").textContent = text;
  byId("saved").dataset.state = state;
}

function saving(state, count) {
  if (state === "saving") say("Saving …", "saving");
  if (state === "waiting") say(`NOT SAVED: no answer from the server; trying again (${count} waiting)`, "failed");
}

function warn(text, ...actions) {
  const line = document.createElement("p");
  line.append(text, " ");
  for (const [label, act] of actions) line.append(button(label, () => { line.remove(); act(); }), " ");
  line.append(button("Close", () => line.remove()));
  byId("alert").append(line);
  while (byId("alert").children.length > 4) byId("alert").firstChild.remove();
}

function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "press";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

function progress() {
  const { all, decided } = queue.done;
  byId("progress").max = Math.max(all, 1);
  byId("progress").value = decided;
  byId("done").textContent = `${decided.toLocaleString("en")} of ${all.toLocaleString("en")} decided`;
  byId("filtered").textContent = queue.narrowed ? `(${queue.narrowed} set)` : "";
}

// --- going from finding to finding --------------------------------------------------------------------------------

function address(id, sides = {}) {
  const asked = new URLSearchParams([...new FormData(filters)].filter(([name, value]) => value && value !== "contradiction"));
  for (const [name, value] of Object.entries(sides)) asked.set(name, value);
  return `/findings/${encodeURIComponent(id)}${asked.size ? `?${asked}` : ""}`;
}

const askedIn = (url) => url.slice(url.split("?")[0].length);

// Loads the finding of an address into the page; false when another one was asked for meanwhile, or it cannot be had.
async function load(id, search) {
  const turn = ++turns;
  try {
    const html = await (await read(`/findings/${encodeURIComponent(id)}/dossier${search}`)).text();
    if (turn !== turns) return false;
    byId("place").innerHTML = html;
    return true;
  } catch (error) {
    if (turn === turns) warn(`This finding could not be opened: ${why(error)}.`, ["Try again", () => go(id)]);
    return false;
  }
}

function go(id) {
  const leaving = { id };
  leaving.done = open(id).finally(() => { if (going === leaving) going = null; });
  going = leaving;
}

async function open(id) {
  const url = address(id);
  if (!(await load(id, askedIn(url)))) return;
  history.pushState(null, "", url);
  arrived();
  byId("question").focus({ preventScroll: true });
  scrollTo(0, 0);
  main.scrollTop = 0;
}

function arrived() {
  document.title = `${byId("question").textContent} – Review`;
  queue.select(current());
}

// The same finding again: with other sides, or with what has been decided meanwhile.
async function refresh(sides = {}) {
  if (going) return;
  const { left, right } = dossier().dataset;
  const url = address(current(), { left, right, ...sides });
  const focused = document.activeElement?.closest("#place") ? document.activeElement.dataset.key : null;
  if (!(await load(current(), askedIn(url)))) return;
  history.replaceState(null, "", url);
  queue.select(current());
  if (focused) byId("place").querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function step(by) {
  const id = queue.beside(going?.id ?? current(), by);
  if (id) go(id);
  else say(by > 0 ? "This is the last finding of the list." : "This is the first finding of the list.", "idle");
}

const why = (error) => (error instanceof Refused ? error.message : "the server does not answer");

// --- deciding -----------------------------------------------------------------------------------------------------

async function decide(action, extra = {}, id = current()) {
  if (going && id === current()) return say("Not decided: the next finding was still being opened.", "failed");
  const entry = queue.entry(id);
  const seen = id === current() ? Number(dossier().dataset.version) : entry?.version;
  const question = entry?.question ?? byId("question").textContent;
  queue.expect(id, ADVANCING[action]);
  const next = action in ADVANCING ? queue.toDo(id) : null;
  const stored = writer.send(id, { action, by: reviewer(), seen, ...extra });
  progress();
  if (next) go(next);
  await settled(stored, { id, action, extra, question });
  if (action in ADVANCING && !next) finished();
}

async function settled(stored, { id, action, extra, question }) {
  try {
    const { entry, others } = await stored;
    queue.settle(id, true);
    queue.update(entry);
    if (action in ADVANCING) mine.push(id);
    say(`Saved: ${entry.state.replace("-", " ")}, “${short(question)}”`);
    if (others.length) told(others, question, id);
    if (current() === id) await refresh();
  } catch (error) {
    queue.settle(id, false);
    say("NOT SAVED", "failed");
    warn(`Not saved: ${action} of “${short(question)}”: ${why(error)}.`, ["Try again", () => decide(action, extra, id)], ["Show it", () => go(id)]);
  }
  progress();
}

function told(others, question, id) {
  const last = others.at(-1);
  warn(`${last.by} ${last.told} (${last.when}): “${short(question)}”. Your decision came later and is stored too; it is the one that counts.`, ["Show it", () => go(id)]);
}

function finished() {
  const { all, decided } = queue.done;
  say(decided === all ? `Saved. All ${all} are decided.` : "Saved. Nothing in this list is left to decide.");
}

const short = (text) => (text.length > 70 ? `${text.slice(0, 69)}…` : text);

async function dismiss() {
  const id = current();
  const reason = await choose(byId("reasons"));
  if (!reason) return;
  const note = reason === "other" ? await write("Dismiss for another reason", "Why is it no contradiction?") : undefined;
  if (reason === "other" && !note) say("Not dismissed: another reason needs a note.", "idle");
  else decide("dismiss", { reason, note }, id);
}

const write = (title, label) => ask(byId("writing"), { title, label, required: true });

async function note() {
  const id = current();
  const text = await write("Note", "What should colleagues know?");
  if (text) decide("note", { note: text }, id);
}

async function assign() {
  const id = current();
  const assignee = await ask(byId("naming"), { title: "Assign", label: "Who should look at it?", required: true });
  if (assignee) decide("assign", { assignee }, id);
}

async function rename() {
  const name = await ask(byId("naming"), { title: "Your name", label: "Decisions are stored under this name", value: reviewer(), required: true });
  if (name) named(name);
}

function named(name) {
  keep("reviewer", name);
  byId("by").textContent = name;
}

// The decision on what is shown; when there is none, the last one made here.
function undo() {
  const shown = queue.entry(current())?.state ?? dossier().dataset.state;
  if (shown !== "new" && shown !== "open") return decide("undo");
  const last = mine.pop();
  if (!last) return say("There is nothing to take back.", "idle");
  go(last);
  return decide("undo", {}, last);
}

async function whole(key) {
  const link = dossier().querySelector(`[data-article][data-key="${key}"]`) ?? dossier().querySelector("[data-article]");
  try {
    byId("article-place").innerHTML = await (await read(`${link.pathname}?part`)).text();
  } catch (error) {
    return warn(`The article could not be opened: ${why(error)}.`);
  }
  byId("article").showModal();
  toSentence();
}

function toSentence() {
  byId("here")?.scrollIntoView({ block: "center" });
  byId("here")?.focus({ preventScroll: true });
}

function swap() {
  const { left, right } = dossier().dataset;
  if (left !== right) refresh({ left: right, right: left });
}

function list(open = !document.body.classList.contains("listing")) {
  document.body.classList.toggle("listing", open);
  document.querySelector("[data-do=list]").setAttribute("aria-expanded", open);
}

function search() {
  list(true);
  filters.elements.q.focus();
  filters.elements.q.select();
}

// What looks at a finding waits for the one that is being opened; what decides on it does not (see decide).
async function look(act) {
  await going?.done;
  act();
}

const DOING = {
  next: () => step(1), previous: () => step(-1), confirm: () => decide("confirm"), dismiss, "needs-info": () => decide("needs-info"),
  note, assign, undo, swap: () => look(swap), search, help: () => byId("help").showModal(), name: rename, list: () => list(),
};

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const pressed = event.target.closest("[data-do], a[data-finding], a[data-right], a[data-article], a.ref, a[href$='#here']");
  if (!pressed) return;
  const { finding, right } = pressed.dataset;
  if (pressed.dataset.do === "search" && event.detail) return; // a click into the field, not its key
  event.preventDefault();
  if (finding) { list(false); go(finding); }
  else if (right) look(() => refresh({ right }));
  else if ("article" in pressed.dataset) look(() => whole(pressed.dataset.key));
  else if (pressed.matches(".ref")) refresh({ right: pressed.hash.replace("#article-", "") });
  else if (pressed.dataset.do) DOING[pressed.dataset.do]();
  else toSentence();
});

// --- the list -----------------------------------------------------------------------------------------------------

async function fill() {
  const data = await (await read(`/queue?kind=${queue.kind}`)).json();
  latest = data.latest;
  queue.fill(data.entries, (id) => address(id));
  progress();
}

function fromAddress() {
  const asked = new URLSearchParams(location.search);
  for (const field of filters.elements) {
    if (!field.name) continue;
    field.value = asked.get(field.name) ?? (field.name === "kind" ? "contradiction" : "");
    field.dataset.wanted = asked.get(field.name) ?? ""; // the rules and sources of the list are not known yet
  }
}

filters.addEventListener("input", async (event) => {
  if (event.target.name === "kind") await fill().catch((error) => warn(`The list could not be had: ${why(error)}.`));
  const { left, right } = dossier().dataset;
  history.replaceState(null, "", address(current(), { left, right }));
  queue.filter();
  progress();
});
filters.addEventListener("reset", () => setTimeout(() => filters.elements.kind.dispatchEvent(new Event("input", { bubbles: true }))));
filters.addEventListener("submit", (event) => {
  event.preventDefault();
  filters.elements.q.blur();
  if (queue.first) go(queue.first);
});

addEventListener("popstate", async () => {
  openWindow()?.close();
  const kind = queue.kind;
  fromAddress();
  const id = decodeURIComponent(location.pathname.split("/")[2]);
  if (queue.kind !== kind) await fill();
  if (await load(id, location.search)) arrived();
});

// --- others -------------------------------------------------------------------------------------------------------

async function listenToOthers() {
  try {
    const data = await (await read(`/changes?since=${latest}`)).json();
    latest = data.latest;
    if (offline) say("The server answers again.");
    offline = false;
    heard(data);
  } catch (error) {
    if (!offline) say(error instanceof Refused ? `Cannot save: ${error.message}` : "No answer from the server: nothing can be saved now.", "failed");
    offline = true;
  }
  setTimeout(listenToOthers, document.hidden ? RARELY : OFTEN);
}

function heard({ run, events, entries }) {
  for (const entry of entries) if (!writer.pending(entry.id)) queue.update(entry);
  const here = events.filter((event) => event.finding === current() && event.id > Number(dossier().dataset.version));
  const others = here.filter((event) => event.by !== reviewer());
  if (others.length) warn(`${others.at(-1).by} ${others.at(-1).told} (${others.at(-1).when}): the finding you are looking at.`);
  if (here.length && !writer.pending(current())) refresh();
  if (run !== Number(main.dataset.run)) {
    main.dataset.run = run;
    warn("A newer run is in the store.", ["Load it", () => location.assign("/")]);
  }
  progress();
}

addEventListener("beforeunload", (event) => {
  if (writer.pending()) event.preventDefault();
});

// --- start --------------------------------------------------------------------------------------------------------

const single = byId("shortcuts");
single.checked = kept("shortcuts") !== "off";
single.addEventListener("change", () => keep("shortcuts", single.checked ? "on" : "off"));
listen(() => single.checked);
byId("by").textContent = reviewer();
fromAddress();
fill()
  .then(() => queue.select(current()))
  .catch((error) => warn(`The list could not be had: ${why(error)}.`, ["Try again", () => location.reload()]))
  .finally(() => { document.body.dataset.ready = ""; setTimeout(listenToOthers, OFTEN); });
