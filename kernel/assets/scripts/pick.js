// <form data-pick>: choosing a version or platform sends the form; without scripts its button does.
import { all } from "./dom.js";

for (const form of all("form[data-pick]")) {
  all("button", form).forEach((button) => (button.hidden = true));
  form.addEventListener("change", () => form.requestSubmit());
}
