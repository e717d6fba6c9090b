// The small windows of the page, and what a key means while one is open.

export const byId = (id) => document.getElementById(id);

export function openWindow() {
  return document.querySelector("dialog[open]");
}

// Opens a window that asks for a text; resolves with it, or with null when it is left.
export function ask(dialog, { title, label, value = "", required = false }) {
  const field = dialog.querySelector("textarea, input");
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector("label").textContent = label;
  field.required = required;
  field.value = value;
  const form = dialog.querySelector("form");
  return new Promise((resolve) => {
    const leave = new AbortController();
    const { signal } = leave;
    const close = (answer) => {
      leave.abort();
      dialog.close();
      resolve(answer);
    };
    form.addEventListener("submit", (event) => { event.preventDefault(); close(field.value.trim()); }, { signal });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    }, { signal });
    dialog.addEventListener("close", () => close(null), { signal });
    dialog.showModal();
    field.focus();
  });
}

// Opens a window of choices; resolves with the reason chosen, or with null when it is left.
export function choose(dialog) {
  return new Promise((resolve) => {
    const leave = new AbortController();
    const close = (answer) => {
      leave.abort();
      dialog.close();
      resolve(answer);
    };
    dialog.addEventListener("click", (event) => {
      const button = event.target.closest("[data-reason]");
      if (button) close(button.dataset.reason);
    }, { signal: leave.signal });
    dialog.addEventListener("close", () => close(null), { signal: leave.signal });
    dialog.showModal();
  });
}

// Single keys press the button or link that shows them: in the open window, or else on the page.
export function listen(enabled) {
  addEventListener("keydown", (event) => {
    const field = event.target.closest?.("input:not([type=checkbox]), textarea, select");
    if (field && !field.closest("dialog:not([open])")) { // a field of a window just closed keeps the focus for a moment
      if (event.key === "Escape" && !openWindow()) field.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !enabled()) return;
    const wanted = `[data-key="${CSS.escape(event.key)}"]`;
    const found = [...(openWindow() ?? document).querySelectorAll(wanted)].find((each) => openWindow() || !each.closest("dialog"));
    if (!found || (event.repeat && !/^[jk]$/.test(event.key))) return;
    event.preventDefault();
    found.click();
  });
  document.addEventListener("click", (event) => event.target.closest("[data-close]")?.closest("dialog").close());
}
