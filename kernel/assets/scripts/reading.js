// Reading aids: copy buttons on code, and the contents list that says where one is.
import { all, make } from "./dom.js";

for (const prose of all("[data-copy]")) {
  for (const block of all("pre", prose)) {
    const button = make("button", { type: "button", class: "copy", text: prose.dataset.copy });
    const frame = make("div", { class: "code" });
    block.replaceWith(frame);
    frame.append(button, block);
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.innerText.trimEnd());
      button.textContent = prose.dataset.copied;
      button.classList.add("copied");
      setTimeout(() => {
        button.textContent = prose.dataset.copy;
        button.classList.remove("copied");
      }, 2000);
    });
  }
}

// <button data-copy-text="https://…" data-copied="Copied">
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy-text]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copyText);
  const word = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => (button.textContent = word), 2000);
});

function spy(contents) {
  const fold = contents.querySelector("details");
  const wide = matchMedia("(min-width: 60rem)");
  const unfold = () => fold && (fold.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();

  const links = new Map(all('a[href^="#"]', contents).map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const seen = new Set();
  const point = () => {
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.25);
    const current = above.at(-1) ?? headings.find((heading) => seen.has(heading));
    for (const link of links.values()) link.removeAttribute("aria-current");
    if (current) links.get(current.id)?.setAttribute("aria-current", "location");
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) entry.isIntersecting ? seen.add(entry.target) : seen.delete(entry.target);
      point();
    },
    { rootMargin: "0px 0px -70% 0px", threshold: [0, 1] },
  );
  headings.forEach((heading) => watcher.observe(heading));
}

all("[data-spy]").forEach(spy);
