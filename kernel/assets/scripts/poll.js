// New requests come as a bar, never as a jump. <a data-poll="/desk/new?since=…" data-poll-one="1 new request"
// data-poll-many="{n} new requests" data-poll-every="20" hidden href="/desk?…"> The address answers {"count": 3}.
import { all } from "./dom.js";

function start(bar) {
  const every = Number(bar.dataset.pollEvery || 20) * 1000;
  let wait = every;
  const ask = async () => {
    if (!document.hidden) {
      try {
        const response = await fetch(bar.dataset.poll, { headers: { accept: "application/json" } });
        wait = response.ok ? every : Math.min(wait * 2, 300_000);
        if (response.ok) show(bar, (await response.json()).count ?? 0);
      } catch {
        wait = Math.min(wait * 2, 300_000);
      }
    }
    setTimeout(ask, wait);
  };
  setTimeout(ask, every);
}

function show(bar, count) {
  const words = count === 1 ? bar.dataset.pollOne : bar.dataset.pollMany.replace("{n}", count.toLocaleString(document.documentElement.lang));
  const place = bar.querySelector("[data-poll-words]") ?? bar;
  if (place.textContent !== words) place.textContent = words;
  bar.hidden = count === 0;
}

all("[data-poll]").forEach(start);
