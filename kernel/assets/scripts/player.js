// Videos. [data-player] holds <video> or a.player-outside[data-frame], whose player is asked for after a click and never before.
// [data-watch] is a page of one video: a[data-at] jumps, [data-transcript] follows, [data-quality] changes the file in place, and
// what was watched is told to [data-watch-mark], or, for visitors, kept in the browser and shown in [data-watched-list].
import { all, make, storage } from "./dom.js";

const kept = storage("localStorage");
const KEY = "watched";
const seen = () => new Set((kept.get(KEY) ?? "").split(" ").filter(Boolean));

for (const link of all("a[data-frame]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const frame = make("iframe", { src: link.dataset.frame, title: link.dataset.frameTitle, allow: "fullscreen; picture-in-picture", allowfullscreen: true, referrerpolicy: "strict-origin-when-cross-origin" });
    link.replaceWith(frame);
    frame.focus();
  });
}

function follow(page, video) {
  const times = all("[data-at]", page).map((link) => ({ link, at: Number(link.dataset.at), list: link.closest("ol") }));
  for (const { link, at } of times) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      video.currentTime = at;
      video.play().catch(() => {});
      history.replaceState(null, "", link.href);
    });
  }
  const show = () => {
    for (const list of new Set(times.map((time) => time.list))) {
      const own = times.filter((time) => time.list === list);
      const now = own.filter((time) => time.at <= video.currentTime + 0.05).at(-1);
      for (const time of own) {
        const is = time === now;
        if (is === time.link.hasAttribute("aria-current")) continue;
        time.link.toggleAttribute("aria-current", is);
        if (is) time.link.setAttribute("aria-current", "true");
        if (is && "transcript" in list.dataset && !list.matches(":hover, :focus-within")) {
          list.scrollTop = time.link.offsetTop - list.clientHeight / 3;
        }
      }
    }
  };
  video.addEventListener("timeupdate", show);
  video.addEventListener("seeked", show);
}

function note(page, video) {
  let told = false;
  video.addEventListener("timeupdate", () => {
    if (told || !(video.duration > 0) || video.currentTime < video.duration * 0.9) return;
    told = true;
    if (page.dataset.watchMark) fetch(page.dataset.watchMark, { method: "POST", body: new URLSearchParams({ watched: "yes" }) }).catch(() => {});
    else kept.set(KEY, [...seen().add(page.dataset.watch)].slice(-500).join(" "));
  });
}

for (const page of all("[data-watch]")) {
  const video = page.querySelector("video");
  if (!video) continue;
  follow(page, video);
  note(page, video);
  for (const link of all("[data-quality]", page)) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const { currentTime: at, paused } = video;
      video.src = link.dataset.quality.split("#")[0];
      video.addEventListener("loadedmetadata", () => {
        video.currentTime = at;
        if (!paused) video.play().catch(() => {});
      }, { once: true });
    });
  }
}

for (const list of all("[data-watched-list]")) {
  const known = seen();
  for (const item of all("[data-video]", list)) {
    const mark = item.querySelector(".film-watched");
    if (mark && known.has(item.dataset.video)) mark.hidden = false;
  }
}
