// Small helpers that several modules share.
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** Makes an element with properties (`class`, `text`, ARIA and data attributes by name) and children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") element.textContent = value;
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

/** Calls `act` when nothing was asked for `wait` milliseconds. */
export function settled(act, wait) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...given), wait);
  };
}

/** Storage that never throws: private windows may forbid it. */
export function storage(kind) {
  const use = (act) => {
    try {
      return act(window[kind]);
    } catch {
      return null;
    }
  };
  return {
    get: (key) => use((store) => store.getItem(key)),
    set: (key, value) => use((store) => store.setItem(key, value)),
    drop: (key) => use((store) => store.removeItem(key)),
  };
}

/** Fetches JSON; a newer call on the same `slot` ends the older one. Gives null when it did not work out. */
export function latestJson() {
  let running = null;
  return async (url) => {
    running?.abort();
    running = new AbortController();
    try {
      const response = await fetch(url, { signal: running.signal, headers: { accept: "application/json" } });
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  };
}

/** An address of the page with one more parameter. */
export function withQuery(address, query, name = "q") {
  const url = new URL(address, location.href);
  url.searchParams.set(name, query);
  return url;
}

/** Only addresses of http(s): what a server sends must not run. */
export function safeHref(address) {
  const url = new URL(address, location.href);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : "#";
}
