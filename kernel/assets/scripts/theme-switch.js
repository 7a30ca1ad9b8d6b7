// Light, dark, or as the system says. Hidden until scripts run, since it does nothing without them.
import { all, storage } from "./dom.js";

const kept = storage("localStorage");
const root = document.documentElement;

for (const group of all("[data-theme-switch]")) {
  const buttons = all("button", group);
  const mark = () => buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.value === (root.dataset.theme ?? ""))));
  group.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.value) {
      root.dataset.theme = button.value;
      kept.set("theme", button.value);
    } else {
      delete root.dataset.theme;
      kept.drop("theme");
    }
    mark();
  });
  mark();
  group.hidden = false;
}
