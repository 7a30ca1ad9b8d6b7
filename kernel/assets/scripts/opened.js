// Tells the server that a link was opened: a[ping]. Not every browser sends `ping`, and some people switch it off; a beacon goes out
// from all of them. Then the attribute goes, so that nothing is told twice; without scripts it stays.
import { all } from "./dom.js";

const RIGHT = 2;

if (navigator.sendBeacon) {
  const told = new Map(all("a[ping]").map((link) => [link, link.getAttribute("ping")]));
  const tell = (event) => {
    const address = told.get(event.target.closest("a"));
    if (address && event.button !== RIGHT) navigator.sendBeacon(address);
  };
  for (const link of told.keys()) {
    link.removeAttribute("ping");
    link.addEventListener("click", tell);
    // The middle button opens another tab.
    link.addEventListener("auxclick", tell);
  }
}
