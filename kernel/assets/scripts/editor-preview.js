// Write / side by side / preview: [data-preview="/…"] holds the buttons (value=write|both|preview) and a [data-preview-out]
// is for the HTML, which the server has made safe. Beside the text it follows the typing; what was chosen is kept here.
const KEY = "editor-view";
const WAIT = 400;
// As in editor.css.
const wide = matchMedia("(min-width: 64rem)");

function kept() {
  try {
    return localStorage.getItem(KEY) === "both" ? "both" : "write";
  } catch {
    return "write";
  }
}

function keep(view) {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // A browser that keeps nothing shows the text alone next time.
  }
}

/** Draws into `out` what the server makes of the text: the newest asking wins, and the place that was read stays. */
function drawing(address, area, out) {
  let asking = new AbortController();
  return async () => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    out.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, { method: "POST", body: new URLSearchParams({ body: area.value }), headers: { "x-requested-with": "fetch" }, signal });
      const html = response.ok ? await response.text() : null;
      if (html === null || signal.aborted) return;
      const { scrollTop } = out;
      out.innerHTML = html;
      out.scrollTop = scrollTop;
    } catch {
      // The server is away, or something newer is on its way: what stands there stays.
    } finally {
      if (!signal.aborted) out.removeAttribute("aria-busy");
    }
  };
}

export function preview(form, area) {
  const place = form.querySelector("[data-preview]");
  const out = form.querySelector("[data-preview-out]");
  if (!place || !out) return;
  place.hidden = false;
  const text = area.closest(".editor-text");
  const draw = drawing(place.dataset.preview, area, out);
  let view = "write";
  let timer = 0;

  const show = (next) => {
    view = next === "both" && !wide.matches ? "write" : next;
    for (const each of place.querySelectorAll("button")) each.setAttribute("aria-pressed", String(each.value === view));
    text.hidden = view === "preview";
    out.hidden = view === "write";
    form.classList.toggle("editor-both", view === "both");
    for (const tools of form.querySelectorAll("[data-editor-tools]")) tools.classList.toggle("resting", view === "preview");
    if (view !== "write") draw();
  };

  place.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    show(button.value);
    if (view !== "preview") area.focus();
    keep(view);
  });
  area.addEventListener("input", () => {
    clearTimeout(timer);
    if (view === "both") timer = setTimeout(draw, WAIT);
  });
  wide.addEventListener("change", () => view === "both" && !wide.matches && show("write"));
  show(kept());
}
