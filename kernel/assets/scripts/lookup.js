// <input data-lookup="/desk/people?q=" list="people">: fills a native <datalist> from JSON {"items": [{"value", "label"}]}.
import { all, latestJson, make, settled, withQuery } from "./dom.js";

for (const input of all("input[data-lookup][list]")) {
  const ask = latestJson();
  const look = settled(async () => {
    if (input.value.trim().length === 0 || !input.list) return;
    const answer = await ask(withQuery(input.dataset.lookup, input.value.trim()));
    if (answer) input.list.replaceChildren(...answer.items.map((item) => make("option", { value: item.value, label: item.label })));
  }, 150);
  input.addEventListener("input", look);
}
