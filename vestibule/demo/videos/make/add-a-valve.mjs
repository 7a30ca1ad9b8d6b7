// Film for the article "Add a Valve": its seven steps, one scene each.

import { C, at, circle, clamp, cross, drop, finger, garden, go, held, hub, mix, path, phone, plant, plus, qr, rect, shadow, stick, stroke, tap, tick, touch, turnArrow, valve, waves } from "./parts.mjs";

const sway = (t) => 2.4 * Math.sin(t * 1.2);
const table = rect(0, 0, 960, 540, C.wall) + rect(0, 400, 960, 140, "#e2c79f") + rect(0, 396, 960, 9, "#d0b183");
const plants = (t, droop = 0) => plant(650, 470, 1, sway(t), C.clay, droop) + plant(755, 482, 1.25, sway(t + 1), "#d99a3a", droop) + plant(868, 470, 1, sway(t + 2), "#b8658c", droop);
const bar = (x, y, w, fill = "#ded7ca") => rect(x, y, w, 10, fill, 5);
const top = (inner) => rect(0, 0, 216, 62, C.green) + inner;
const row = (y, inner, on = 0) => rect(14, y, 188, 66, on > 0 ? C.mint : "#fff", 14, `stroke="${on > 0 ? C.green : C.line}" stroke-width="${on > 0 ? 3 : 2}"`) + inner;

/** The hose: from the Valve down to the bed; `water` fills it from 0 to 1. */
function hose(grown = 1, water = 0) {
  const way = "M326 418 C 326 500 430 506 520 488 S 700 452 900 470";
  const line = (color, width, share) => path(way, "none", `stroke="${color}" stroke-width="${width}" stroke-linecap="round" pathLength="100" stroke-dasharray="${(share * 100).toFixed(1)} 200"`);
  return grown <= 0 ? "" : line("#3f7f63", 20, grown) + line("#5b9a7d", 8, grown) + (water > 0 ? line("#8fd0ea", 6, water) : "");
}
const place = (inner, y = 322) => at(326, y, inner, 0.92);
const onTap = (open) => at(330, 160, tap(open));

function intro(t) {
  const come = go(t, 0.4, 1.5);
  return garden() + onTap(0) + plants(t, 16) + at(mix(1040, 560, come), 300, shadow(0, 112, 70) + valve(), 1, mix(20, 0, come));
}

function batteries(t) {
  const open = go(t, 0.8, 1.8) - go(t, 4.0, 5.0), cells = go(t, 2.2, 3.6);
  const k = t - 5.3, led = k > 0 && k < 3 ? clamp(2.2 * Math.sin(Math.PI * (k % 1))) : 0;
  return table + shadow(480, 402, 110, 0.14) + at(480, 240, valve({ cover: open, cells, led }), 1.45)
    + at(200, 322, shadow(0, 82, 90) + hub("#ffffff", 0.95), 0.8);
}

function choose(t) {
  const list = go(t, 2.6, 3.1), chosen = t > 5.0 ? 1 : 0;
  const first = top(path("M30 40 V28 L46 16 L62 28 V40Z", "#fff") + bar(76, 26, 90, "#8cc0ac")) + row(82, at(46, 116, hub("#ffffff"), 0.22) + bar(78, 110, 100)) + at(108, 330, plus(36));
  const second = rect(0, 0, 216, 400, "#fffdf9") + top(bar(28, 26, 120, "#8cc0ac")) + row(82, at(50, 115, hub(), 0.26) + bar(90, 110, 84)) + row(160, at(50, 195, valve(), 0.26) + bar(90, 188, 70), chosen) + row(238, at(50, 271, stick(), 0.3) + bar(90, 266, 92));
  const f1 = go(t, 0.9, 1.9), f2 = go(t, 3.4, 4.6), away = go(t, 5.6, 6.4);
  const fx = mix(mix(mix(560, 300, f1), 320, f2), 520, away), fy = mix(mix(mix(640, 420, f1), 278, f2), 660, away);
  return table + shadow(640, 402, 84, 0.14) + at(640, 292, valve()) + held(300, 290, at(300, 290, phone(first + (list > 0 ? `<g transform="translate(${mix(216, 0, list).toFixed(1)} 0)">${second}</g>` : "")))
    + at(300, 420, touch(t, 1.9)) + at(320, 278, touch(t, 4.8)) + at(fx, fy, finger(Math.abs(t - 2) < 0.25 || Math.abs(t - 4.9) < 0.25 ? 1 : 0)));
}

function scan(t) {
  const open = go(t, 0.4, 1.4), line = (t * 0.7) % 1, done = go(t, 5.0, 5.5);
  const look = go(t, 1.4, 2.4);
  const code = at(108, 172, rect(-72, -72, 144, 144, C.green, 18) + qr(-50, -50, 100), mix(0.86, 1, look), mix(-12, 0, look));
  const corners = [[38, 102, 1, 1], [178, 102, -1, 1], [38, 242, 1, -1], [178, 242, -1, -1]].map(([x, y, a, b]) => path(`M${x} ${y + 26 * b} V${y} H${x + 26 * a}`, "none", stroke(C.green, 6))).join("");
  const camera = rect(0, 0, 216, 400, "#e9efe9") + code + corners + (done > 0 ? "" : rect(34, 100 + 142 * Math.abs(2 * line - 1), 148, 4, C.amber, 2)) + rect(0, 312, 216, 88, "#fffdf9") + bar(40, 340, 136) + bar(68, 360, 80);
  const ok = done > 0 ? `<g opacity="${done.toFixed(2)}">${rect(0, 0, 216, 400, "#fffdf9")}${top(bar(28, 26, 120, "#8cc0ac"))}${at(108, 190, valve(), 0.9)}${tick(154, 262, 26, go(t, 5.3, 5.8))}</g>` : "";
  return table + shadow(640, 402, 84, 0.14) + at(640, 292, valve({ cover: open, led: done }) )
    + at(790, 300, qr(-26, -26, 52), 1, 8, open) + held(270, 290, at(270, 290, phone(camera + ok))) + (t > 2.2 && t < 5.4 ? at(560, 300, waves(t), 1, 180) : "");
}

function name(t) {
  const grow = clamp((t - 1.2) / 2.2), done = go(t, 4.0, 4.5);
  const wallIcon = rect(0, 0, 60, 46, "#efe0cb", 6) + [[0, 0], [22, 0], [44, 0], [-8, 16], [12, 16], [34, 16], [0, 32], [22, 32], [44, 32]].map(([x, y]) => rect(Math.max(0, x) + 2, y + 2, x < 0 ? 9 : x > 40 ? 13 : 18, 11, "#d2a57f", 3)).join("");
  const screen = top(bar(28, 26, 120, "#8cc0ac")) + at(108, 138, valve(), 0.5) + rect(18, 214, 180, 56, "#fff", 14, `stroke="${C.green}" stroke-width="3"`)
    + at(30, 220, wallIcon, 0.95) + bar(98, 232, 84 * grow, C.ink) + bar(98, 248, 52 * clamp(grow * 2 - 1), "#9aa49e") + tick(108, 330, 32, done);
  return garden() + onTap(0) + plants(t, 16) + at(326, 160, circle(0, 10, 92, "none", `stroke="${C.amber}" stroke-width="6" stroke-dasharray="12 14" opacity="${go(t, 0.8, 1.6).toFixed(2)}"`))
    + held(640, 290, at(640, 290, phone(screen))) + path("M540 250 Q480 190 430 180", "none", stroke(C.amber, 5) + ` stroke-dasharray="4 14" opacity="${go(t, 1.2, 2).toFixed(2)}"`);
}

function screwOn(t) {
  const shut = go(t, 0.6, 1.8), up = go(t, 2.2, 3.6), twist = go(t, 3.4, 6.2);
  const y = mix(420, 322, up) + mix(12, 0, twist);
  const wobble = twist > 0 && twist < 1 ? Math.abs(Math.cos(twist * Math.PI * 3)) : 1;
  const pliers = at(690, 214, path("M-34 70 L-8 6 L-14 -44 M34 70 L8 6 L14 -44", "none", stroke("#b4574a", 17)) + path("M-14 -40 Q-24 -74 -4 -84 M14 -40 Q24 -74 4 -84", "none", stroke("#6f7a74", 15)) + circle(0, 4, 11, "#4b5a53"));
  const warn = go(t, 6.6, 7.2);
  return garden() + `<g transform="translate(326 ${y.toFixed(1)}) scale(${(0.92 * mix(0.78, 1, wobble)).toFixed(3)} 0.92)" opacity="${go(t, 1.6, 2.2)}">${valve()}</g>` + onTap(1 - shut) + plants(t, 16)
    + (t > 0.4 && t < 2 ? at(330, 74, turnArrow(50, 0, false), 1, 0, go(t, 0.4, 0.7) * (1 - go(t, 1.7, 2))) : "")
    + (t > 3.2 && t < 6.6 ? at(326, 332, turnArrow(104, ((t * 70) % 50) - 25), 1, 0, go(t, 3.2, 3.6) * (1 - go(t, 6.2, 6.6))) : "")
    + `<g opacity="${warn.toFixed(2)}">${circle(690, 206, 118, "#fffdf9", 'opacity="0.9"')}${pliers}</g>` + cross(770, 290, 32, go(t, 7.0, 7.5));
}

function fitHose(t) {
  const grow = go(t, 0.5, 2.6), open = go(t, 3.4, 5.0), calm = go(t, 5.4, 6.0);
  return garden() + hose(grow) + place(valve()) + onTap(open) + plants(t, 16)
    + (t > 3.2 && t < 5.3 ? at(330, 74, turnArrow(50, 0), 1, 0, go(t, 3.2, 3.5) * (1 - go(t, 5, 5.3))) : "")
    + at(500, 240, circle(0, 0, 52, "#fffdf9") + drop(26, "#c9d6d6") + path("M-30 30 L30 -30", "none", stroke(C.red, 7)), calm, 0, calm);
}

function waterNow(t) {
  const press = t > 2.2, run = clamp((t - 2.8) / 1.6), stop = go(t, 7.2, 8.0);
  const flows = t > 2.8 && t < 7.6;
  const left = clamp((t - 2.8) / 4.6);
  const dial = circle(0, 0, 62, "none", `stroke="${C.mint}" stroke-width="13"`) + circle(0, 0, 62, "none", `stroke="${C.water}" stroke-width="13" stroke-linecap="round" pathLength="100" stroke-dasharray="${((1 - left) * 100).toFixed(1)} 200" transform="rotate(-90)"`) + drop(30);
  const screen = top(bar(28, 26, 120, "#8cc0ac")) + at(108, 170, left >= 1 ? tick(0, 0, 58, go(t, 7.5, 8)) : dial) + rect(38, 296, 140, 54, press ? "#0b5b45" : C.green, 27) + at(108, 323, left >= 1 || !press ? drop(15, "#fff") : rect(-10, -10, 20, 20, "#fff", 3));
  let spray = "";
  if (flows && run > 0.9) for (let i = 0; i < 26; i++) {
    const k = (t * 1.3 + i * 0.381) % 1, x = 600 + (i * 53) % 290, dir = (i % 2 ? 1 : -1) * (14 + (i * 7) % 26);
    spray += at(x + dir * k, 474 - 150 * k * (1 - k) * (1 + (i % 3) * 0.2), drop(5 + (i % 3)), 1, 0, Math.min(1, 5 * k, 5 * (1 - k)));
  }
  const f = go(t, 0.9, 2.0), away = go(t, 2.8, 3.6), up = 16 * (1 - go(t, 4, 7));
  return garden(0, go(t, 3.4, 3.6)) + hose(1, flows ? run : 1 - stop > 0.02 && t >= 7.6 ? 1 - stop : 0) + place(valve({ led: flows ? 1 : 0 })) + onTap(1) + plants(t, up) + spray
    + `<g transform="translate(0 -6)">${held(520, 290, at(520, 290, phone(screen), 0.78) + at(524, 318, touch(t, 2.1)) + at(mix(mix(760, 530, f), 740, away), mix(640, 322, f) + away * 330, finger(Math.abs(t - 2.2) < 0.25 ? 1 : 0), 0.85))}</g>`;
}

function end(t) {
  return garden(0, 1) + hose(1) + place(valve()) + onTap(1) + plants(t, 0) + tick(500, 190, 46, go(t, 0.6, 1.1));
}

export default {
  steps: 7,
  poster: 63.2,
  scenes: [
    { start: 0, end: 3.5, step: 0, draw: intro },
    { start: 3.5, end: 12.5, step: 1, draw: batteries },
    { start: 12.5, end: 19.5, step: 2, draw: choose },
    { start: 19.5, end: 27, step: 3, draw: scan },
    { start: 27, end: 33, step: 4, draw: name },
    { start: 33, end: 42.5, step: 5, draw: screwOn },
    { start: 42.5, end: 50, step: 6, draw: fitHose },
    { start: 50, end: 59.5, step: 7, draw: waterNow },
    { start: 59.5, end: 64, step: 0, draw: end },
  ],
};
