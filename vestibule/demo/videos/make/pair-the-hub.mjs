// Film for the article "Connect your Hub to Wi-Fi": its six steps, one scene each.

import { C, at, blink, circle, clamp, clock, finger, go, held, hub, hubBack, mix, path, phone, plant, plus, rect, room, shadow, stick, stroke, text, tick, touch, valve, waves, wifi } from "./parts.mjs";

const shelf = rect(90, 392, 520, 16, "#d9b98f", 6) + rect(90, 404, 520, 6, "#c5a276", 3);
const pot = (x, y, sway) => plant(x, y - 62, 0.9, sway, C.clay) + path(`M${x - 36} ${y - 66} H${x + 36} L${x + 27} ${y} H${x - 27}Z`, C.clay) + rect(x - 40, y - 74, 80, 16, "#b86a46", 6);
const sway = (t) => 2 * Math.sin(t * 1.3);
const socket = at(206, 280, rect(-46, -46, 92, 92, "#fffdf8", 16, `stroke="${C.line}" stroke-width="3"`) + circle(0, 0, 30, "#efe8da") + circle(-11, 0, 5, C.soft) + circle(11, 0, 5, C.soft));

function intro(t) {
  const rise = go(t, 0, 1.2);
  return room() + shelf + pot(180, 392, sway(t)) + at(400, mix(250, 302, rise), hub(), 1, 0, clamp(rise * 2));
}

function plugIn(t) {
  const slide = go(t, 0.8, 2.6), on = t > 6.6;
  const x = mix(330, 190, slide), prong = mix(18, 0, go(slide, 0.7, 1));
  const plug = at(x, 280, rect(-8, -32, 56, 64, "#ffffff", 14, `stroke="${C.line}" stroke-width="3"`) + rect(-6 - prong, -12, prong, 6, C.soft, 2) + rect(-6 - prong, 6, prong, 6, C.soft, 2));
  const cable = path(`M${x + 48} 280 C ${x + 120} 280 ${x + 90} 350 470 352 S 540 350 560 350`, "none", stroke("#cfc6b6", 9));
  const wait = go(t, 2.6, 3.0);
  return room(0, false) + rect(420, 392, 460, 16, "#d9b98f", 6) + rect(420, 404, 460, 6, "#c5a276", 3)
    + socket + cable + plug + at(640, 302, hub(C.blue, on ? blink(t - 6.6, 0.9) : 0))
    + at(800, 150, clock(clamp((t - 3) / 3.6), "20"), 1, 0, wait) + pot(830, 392, sway(t));
}

function button(t, length) {
  const turn = go(t, 0.5, 1.5);
  const face = turn < 0.5 ? hub() : hubBack(t > 2.4 && t < 6.9 ? 1 : 0);
  const squeeze = Math.abs(Math.cos(turn * Math.PI));
  const come = go(t, 1.5, 2.3) - go(t, 7.1, 7.9);
  const pressed = clamp((t - 2.4) / 4.4);
  const halo = t > 6.6 ? circle(470, 290, 190, C.blue, `opacity="${(0.13 * blink(t - 6.6, 0.9)).toFixed(3)}"`) : "";
  return room(0, false) + rect(220, 436, 500, 16, "#d9b98f", 6) + rect(220, 448, 500, 6, "#c5a276", 3) + halo
    + `<g transform="translate(470 302) scale(${(1.42 * Math.max(0.03, squeeze)).toFixed(3)} 1.42)">${face}</g>`
    + at(mix(760, 472, come), mix(560, 274, come), finger(t > 2.4 && t < 6.9 ? 1 : 0))
    + at(770, 150, clock(pressed, String(Math.max(1, Math.ceil(pressed * 5))), 52), 1, 0, go(t, 1.8, 2.4) * (1 - go(t, length - 0.6, length)));
}

const top = (inner) => rect(0, 0, 216, 62, C.green) + inner;
const row = (y, icon, on = 0) => rect(14, y, 188, 66, on > 0 ? C.mint : "#fff", 14, `stroke="${on > 0 ? C.green : C.line}" stroke-width="${on > 0 ? 3 : 2}"`) + icon;
const bar = (x, y, w, fill = "#ded7ca") => rect(x, y, w, 10, fill, 5);

function addDevice(t) {
  const list = go(t, 3.0, 3.5);
  const chosen = t > 5.6 ? 1 : 0;
  const first = top(path("M30 40 V28 L46 16 L62 28 V40Z", "#fff") + bar(76, 26, 90, "#8cc0ac")) + row(82, circle(46, 115, 18, C.mint) + bar(78, 104, 100) + bar(78, 122, 64)) + row(160, circle(46, 193, 18, C.mint) + bar(78, 182, 84) + bar(78, 200, 100)) + at(108, 330, plus(36));
  const second = rect(0, 0, 216, 400, "#fffdf9") + top(bar(28, 26, 120, "#8cc0ac"))
    + row(82, at(50, 115, hub(), 0.26) + bar(90, 110, 84), chosen) + row(160, at(50, 195, valve(), 0.26) + bar(90, 188, 70)) + row(238, at(50, 271, stick(), 0.3) + bar(90, 266, 92));
  const f1 = go(t, 1.2, 2.3), f2 = go(t, 4.0, 5.2), away = go(t, 6.4, 7.2);
  const fx = mix(mix(mix(560, 300, f1), 320, f2), 520, away), fy = mix(mix(mix(640, 420, f1), 200, f2), 660, away);
  const link = t > 6.2 ? at(450, 262, waves(t), 1.25) : "";
  return room(0, false) + rect(540, 392, 350, 16, "#d9b98f", 6) + rect(540, 404, 350, 6, "#c5a276", 3) + at(715, 302, hub(C.blue, blink(t, 0.9)))
    + link + held(300, 290, at(300, 290, phone(first + (list > 0 ? `<g transform="translate(${mix(216, 0, list).toFixed(1)} 0)">${second}</g>` : "")))
    + at(300, 420, touch(t, 2.4)) + at(320, 200, touch(t, 5.4)) + at(fx, fy, finger(Math.abs(t - 2.5) < 0.25 || Math.abs(t - 5.5) < 0.25 ? 1 : 0)));
}

function number(t) {
  const f = go(t, 2.6, 3.9), away = go(t, 5.0, 5.8), ok = go(t, 4.3, 4.8);
  const mark = go(t, 0.9, 1.6);
  const screen = top(bar(28, 26, 120, "#8cc0ac")) + row(100, at(48, 133, hub(), 0.25) + text(134, 142, "2093", 26, C.soft)) + row(182, at(48, 215, hub(C.blue, blink(t, 0.9)), 0.25) + text(134, 224, "4417", 26, C.ink), ok)
    + tick(180, 215, 14, ok);
  return room(0, false) + rect(500, 436, 400, 16, "#d9b98f", 6) + rect(500, 448, 400, 6, "#c5a276", 3)
    + at(700, 302, hubBack(0), 1.42) + rect(616, 326, 168, 76, "none", 18, `stroke="${C.amber}" stroke-width="6" opacity="${mark.toFixed(3)}"`)
    + path(`M612 364 Q500 384 384 290`, "none", stroke(C.amber, 5) + ` stroke-dasharray="4 14" opacity="${go(t, 1.6, 2.3).toFixed(3)}"`)
    + held(270, 282, at(270, 282, phone(screen)) + at(290, 300, touch(t, 4.1)) + at(mix(mix(560, 290, f), 480, away), mix(680, 300, f) + away * 360, finger(Math.abs(t - 4.2) < 0.25 ? 1 : 0)));
}

function password(t) {
  const swap = go(t, 4.0, 4.5), typed = Math.floor(clamp((t - 5.0) / 2.6) * 8), chosen = t > 3.1;
  const list = top(at(108, 48, wifi("#fff"), 0.62)) + row(100, at(48, 146, wifi(C.soft), 0.7) + text(132, 142, "5G", 24, C.soft) + cross5(t)) + row(182, at(48, 228, wifi(C.green), 0.7) + bar(88, 210, 92, "#b9c9c0"), chosen ? 1 : 0);
  const field = rect(0, 0, 216, 400, "#fffdf9") + top(at(108, 48, wifi("#fff"), 0.62)) + at(108, 150, padlock()) + rect(18, 202, 180, 56, "#fff", 14, `stroke="${C.green}" stroke-width="3"`)
    + Array.from({ length: typed }, (_, i) => circle(38 + i * 20, 230, 6.5, C.ink)).join("") + (typed < 8 && t % 0.8 < 0.45 ? rect(32 + typed * 20, 216, 3, 28, C.green) : "") + keys(t);
  const f = go(t, 1.6, 2.8), away = go(t, 3.4, 4.2);
  return room() + rect(470, 392, 260, 16, "#d9b98f", 6) + rect(470, 404, 260, 6, "#c5a276", 3) + at(590, 302, hub(C.blue, blink(t, 0.9)))
    + held(290, 282, at(290, 282, phone(list + (swap > 0 ? `<g transform="translate(${mix(216, 0, swap).toFixed(1)} 0)">${field}</g>` : "")))
    + at(310, 300, touch(t, 3.0)) + at(mix(mix(560, 310, f), 500, away), mix(680, 300, f) + away * 360, finger(Math.abs(t - 3.1) < 0.25 ? 1 : 0)));
}
const cross5 = (t) => path("M98 150 L166 118", "none", stroke(C.red, 5) + ` opacity="${go(t, 0.9, 1.5).toFixed(3)}"`);
const padlock = () => path("M-15 -6 V-18 A15 15 0 0 1 15 -18 V-6", "none", stroke(C.green, 6)) + rect(-24, -8, 48, 38, C.green, 9) + circle(0, 10, 5, "#fff");
function keys(t) {
  let s = rect(0, 286, 216, 114, "#efe9dd");
  for (let r = 0; r < 3; r++) for (let c = 0; c < 8; c++) {
    const lit = t > 5 && t < 7.6 && Math.floor((t - 5) / 0.325) * 5 % 24 === r * 8 + c;
    s += rect(10 + c * 25, 298 + r * 32, 21, 26, lit ? C.mint : "#fff", 6);
  }
  return s;
}

function white(t) {
  const spin = t < 4.4 ? t * 300 : null, on = go(t, 4.4, 5.2);
  const ring = t < 4.4 ? hub(C.blue, 1, spin) : hub("#ffffff", on);
  const wait = clock(clamp(t / 4.4), "2", 46);
  const done = go(t, 5.6, 6.1);
  const screen = top(bar(28, 26, 120, "#8cc0ac")) + at(108, 190, t < 4.4 ? at(0, 0, circle(0, 0, 46, "none", `stroke="${C.mint}" stroke-width="12"`) + circle(0, 0, 46, "none", `stroke="${C.green}" stroke-width="12" stroke-linecap="round" stroke-dasharray="80 209" transform="rotate(${t * 240})"`)) : tick(0, 0, 54, on)) + rect(38, 310, 140, 50, t > 6.4 ? "#0b5b45" : C.green, 25, `opacity="${done.toFixed(3)}"`) + at(108, 335, path("M-13 1 L-3 11 L15 -9", "none", stroke("#fff", 6)), 1, 0, done);
  const f = go(t, 5.2, 6.2), away = go(t, 7.0, 7.8);
  return room() + rect(440, 392, 260, 16, "#d9b98f", 6) + rect(440, 404, 260, 6, "#c5a276", 3) + at(560, 302, ring)
    + at(560, 130, wait, 1, 0, 1 - go(t, 4.2, 4.8)) + held(250, 282, at(250, 282, phone(screen)) + at(258, 420, touch(t, 6.3))
    + at(mix(mix(560, 258, f), 460, away), mix(700, 420, f) + away * 260, finger(Math.abs(t - 6.4) < 0.25 ? 1 : 0)));
}

function end(t) {
  const glow = 0.86 + 0.14 * Math.sin(t * 1.6);
  return room() + shelf + pot(180, 392, sway(t)) + at(400, 302, circle(0, 0, 150, "#ffffff", `opacity="${(0.4 * go(t, 0.2, 1.2)).toFixed(3)}"`) + hub("#ffffff", glow))
    + at(480, 262, waves(t, C.leaf), 1.7, -10) + tick(400, 150, 34, go(t, 0.9, 1.4)) + shadow(180, 396, 40, 0.06);
}

export default {
  steps: 6,
  poster: 53.6,
  scenes: [
    { start: 0, end: 3.5, step: 0, draw: intro },
    { start: 3.5, end: 13, step: 1, draw: plugIn },
    { start: 13, end: 21.5, step: 2, draw: button },
    { start: 21.5, end: 30, step: 3, draw: addDevice },
    { start: 30, end: 36.5, step: 4, draw: number },
    { start: 36.5, end: 45, step: 5, draw: password },
    { start: 45, end: 53, step: 6, draw: white },
    { start: 53, end: 57, step: 0, draw: end },
  ],
};
