// Reads from the server and writes to it: one write at a time, in the order of the keys, and none given up in silence.

const KEY = document.querySelector("meta[name=review-key]").content;
const WAITS = [500, 1000, 2000, 4000, 8000]; // ms between tries to save; the last one repeats

// The server answered, and the answer was no.
export class Refused extends Error {}

export async function read(path) {
  const answer = await fetch(path, { cache: "no-store" });
  if (!answer.ok) throw await refusal(answer);
  return answer;
}

async function refusal(answer) {
  if (answer.status === 403) {
    return new Refused("this page is no longer let in; open the address that checker review printed when it started");
  }
  const data = await answer.json().catch(() => ({}));
  return new Refused(data.error ?? `the server answered ${answer.status}`);
}

// Sends decisions. `report(state, detail)` is told "saving", "waiting" (and tries again) or "idle".
export class Writer {
  #waiting = [];
  #busy = false;

  constructor(report) {
    this.report = report;
  }

  // How many decisions are not saved yet, of one finding or of all.
  pending(finding) {
    return this.#waiting.filter((job) => finding === undefined || job.finding === finding).length;
  }

  // Resolves with the stored entry and what others have done; rejects with Refused when the server will not store it.
  send(finding, decision) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ finding, decision, id: crypto.getRandomValues(new Uint32Array(4)).join("-"), resolve, reject });
      this.#work();
    });
  }

  async #work() {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#waiting.length) {
      const job = this.#waiting[0];
      this.report("saving", this.#waiting.length);
      const settle = await this.#stored(job).then((answer) => () => job.resolve(answer), (error) => () => job.reject(error));
      this.#waiting.shift();
      settle();
    }
    this.#busy = false;
    this.report("idle");
  }

  // The id lets the server see that a decision whose answer was lost is the same one.
  async #stored(job) {
    for (let tried = 0; ; tried++) {
      const answer = await post(job).catch(() => null);
      if (answer?.ok) return answer.json();
      if (answer && answer.status < 500) throw await refusal(answer);
      const wait = WAITS[Math.min(tried, WAITS.length - 1)];
      this.report("waiting", this.#waiting.length);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

function post(job) {
  return fetch(`/findings/${encodeURIComponent(job.finding)}/decisions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-Review-Key": KEY, "X-Request-Id": job.id },
    body: JSON.stringify(job.decision),
  });
}
