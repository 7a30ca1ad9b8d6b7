// Write / Preview: [data-preview="/…"] holds the tabs (buttons value=write|preview) and a [data-preview-out] for the HTML,
// which the server has made safe.
export function preview(form, area) {
  const place = form.querySelector("[data-preview]");
  const out = form.querySelector("[data-preview-out]");
  if (!place || !out) return;
  place.hidden = false;
  const text = area.closest(".editor-text");
  place.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const reading = button.value === "preview";
    for (const each of place.querySelectorAll("button")) each.setAttribute("aria-pressed", String(each === button));
    text.hidden = reading;
    out.hidden = !reading;
    for (const tools of form.querySelectorAll("[data-editor-tools]")) tools.classList.toggle("resting", reading);
    if (!reading) return area.focus();
    out.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(place.dataset.preview, { method: "POST", body: new URLSearchParams({ body: area.value }) });
      if (response.ok) out.innerHTML = await response.text();
    } finally {
      out.removeAttribute("aria-busy");
    }
  });
}
