// Film for the article "Store your system for the winter": its six steps, and the start in spring.

import { C, at, circle, clamp, drop, finger, garden, go, held, hub, mix, path, phone, plant, planted, rect, room, shadow, snowflake, stick, stroke, tap, tick, touch, turnArrow, valve } from "./parts.mjs";

const sway = (t) => 2 * Math.sin(t * 1.1);
const bar = (x, y, w, fill = "#ded7ca") => rect(x, y, w, 10, fill, 5);
const top = (inner) => rect(0, 0, 216, 62, C.green) + inner;
const onTap = (open) => at(330, 160, tap(open));
const place = (inner, x = 326, y = 322, turn = 0) => at(x, y, inner, 0.92, turn);
const table = rect(0, 0, 960, 540, C.wall) + rect(0, 400, 960, 140, "#e2c79f") + rect(0, 396, 960, 9, "#d0b183");
const autumn = (t, count = 14) => Array.from({ length: count }, (_, i) => {
  const k = (t * (0.09 + (i % 4) * 0.02) + i * 0.137) % 1;
  return at(330 + (i * 97) % 640 + 36 * Math.sin(t + i), mix(-30, 560, k), path("M0 -11 Q12 0 0 11 Q-12 0 0 -11Z", ["#d9913a", "#c4653a", "#e0b04a"][i % 3]), 1, t * 50 + i * 40);
}).join("");
const flakes = (t, x0, wide, y0, high, count = 16) => Array.from({ length: count }, (_, i) => {
  const k = (t * (0.11 + (i % 3) * 0.03) + i * 0.173) % 1;
  return circle((x0 + (i * 61) % wide + 8 * Math.sin(t * 1.4 + i)).toFixed(1), (y0 + high * k).toFixed(1), 2.5 + i % 3, "#fff", `opacity="${Math.min(1, 6 * (1 - k)).toFixed(2)}"`);
}).join("");
/** The beds in autumn: tired plants, and a Sense stick in the soil. */
const beds = (t) => plant(650, 470, 0.9, sway(t), "", 22) + planted(752, 446) + plant(868, 470, 0.95, sway(t + 2), "", 22);
const drops = (t, x, y, count, fall = 120, size = 7) => Array.from({ length: count }, (_, i) => { const k = (t * 0.9 + i / count) % 1; return at(x + (i % 2 ? 3 : -3), y + fall * k * k, drop(size), 1, 0, Math.min(1, 8 * k, 5 * (1 - k))); }).join("");

/** A thermometer that reads `degrees` on a scale from -10 to 30. */
function thermometer(degrees, band = 0) {
  const y = (d) => 90 - (d + 10) * 4.5, cold = degrees < 3;
  return rect(-34, -118, 68, 268, "#fffdf9", 34, `stroke="${C.line}" stroke-width="3"`) + (band > 0 ? rect(-13, y(25), 26, y(5) - y(25), C.green, 4, `opacity="${(0.25 * band).toFixed(2)}"`) : "")
    + rect(-7, -96, 14, 200, "#ebe4d8", 7) + rect(-7, y(degrees), 14, 112 - y(degrees), cold ? C.deep : C.red, 7) + circle(0, 116, 19, cold ? C.deep : C.red)
    + [0, 10, 20, 30].map((d) => rect(12, y(d) - 1, 9, 3, C.soft)).join("");
}

function intro(t) {
  const fall = go(t, 0.8, 3.2);
  return garden() + rect(0, 0, 960, 540, "#eab676", 0, 'opacity="0.13"') + onTap(1) + place(valve()) + beds(t) + autumn(t)
    + at(520, 210, thermometer(mix(14, -3, fall))) + at(600, 130, snowflake(34), go(t, 2.4, 3), t * 12, go(t, 2.4, 3));
}

function winterBreak(t) {
  const on = go(t, 2.5, 3.0), f = go(t, 0.9, 2.2), away = go(t, 3.2, 4.0);
  const line = (y, i) => {
    const paused = go(t, 3.4 + i * 0.4, 3.8 + i * 0.4);
    return rect(14, y, 188, 58, "#fff", 14, `stroke="${C.line}" stroke-width="2"`) + circle(46, y + 29, 18, C.mint)
      + (paused > 0.5 ? rect(39, y + 20, 5, 18, C.green, 2) + rect(48, y + 20, 5, 18, C.green, 2) : path(`M40 ${y + 19} L54 ${y + 29} L40 ${y + 39}Z`, C.green)) + bar(78, y + 18, 96, paused > 0.5 ? "#e6e0d5" : "#cfd8d2") + bar(78, y + 34, 60, "#e6e0d5");
  };
  const screen = top(bar(28, 26, 120, "#8cc0ac")) + rect(14, 80, 188, 70, on > 0.5 ? "#e3eff5" : "#fff", 14, `stroke="${on > 0.5 ? C.water : C.line}" stroke-width="2"`) + at(50, 115, snowflake(22, on > 0.5 ? C.deep : "#aebbb4"))
    + rect(124, 97, 64, 36, on > 0.5 ? C.green : "#cfcabf", 18) + circle(mix(142, 170, on), 115, 14, "#fff") + line(172, 0) + line(240, 1) + line(308, 2);
  return garden() + rect(0, 0, 960, 540, "#eab676", 0, 'opacity="0.13"') + onTap(1) + place(valve()) + beds(t) + autumn(t, 8)
    + held(560, 290, at(560, 290, phone(screen)) + at(600, 206, touch(t, 2.4)) + at(mix(mix(820, 604, f), 800, away), mix(660, 210, f) + away * 420, finger(Math.abs(t - 2.5) < 0.25 ? 1 : 0)));
}

function closeTap(t) {
  const shut = go(t, 0.8, 2.2), flow = clamp((t - 3.0) * 2) * (1 - go(t, 4.6, 6.4));
  const gauge = at(540, 220, circle(0, 0, 64, "#fffdf9", `stroke="${C.line}" stroke-width="3"`) + path("M-44 22 A49 49 0 1 1 44 22", "none", stroke("#e6dfd2", 9))
    + `<g transform="rotate(${mix(110, -118, go(t, 3.2, 6.4)).toFixed(1)})">${path("M0 6 V-40", "none", stroke(C.red, 6))}</g>` + circle(0, 0, 8, C.ink), 1, 0, go(t, 2.2, 2.8));
  const puddle = `<ellipse cx="326" cy="470" rx="${(74 * go(t, 3.2, 5.4)).toFixed(1)}" ry="${(11 * go(t, 3.2, 5.4)).toFixed(1)}" fill="${C.water}" opacity="0.45"/>`;
  return garden() + rect(0, 0, 960, 540, "#eab676", 0, 'opacity="0.13"') + puddle + (flow > 0.04 ? rect(326 - 7 * flow, 414, 14 * flow, 56, C.water, 6) : t > 6.2 ? drops(t, 326, 420, 1, 46, 6) : "") + place(valve({ led: flow > 0.1 ? 1 : 0 })) + onTap(1 - shut) + beds(t) + autumn(t, 8) + gauge
    + (t > 0.6 && t < 2.5 ? at(330, 74, turnArrow(50, 0, false), 1, 0, go(t, 0.6, 0.9) * (1 - go(t, 2.2, 2.5))) : "");
}

function empty(t) {
  const off = go(t, 0.8, 2.8), out = go(t, 2.8, 3.8), over = go(t, 4.0, 5.2);
  const x = mix(326, 560, out), y = mix(322, 338, off) + mix(0, -110, out);
  const wobble = off > 0 && off < 1 ? 0.86 + 0.14 * Math.abs(Math.cos(off * Math.PI * 3)) : 1;
  const pour = over >= 1 && t < 8.2 ? drops(t, x, y + 112, 4, 110, 9) : "";
  return garden() + rect(0, 0, 960, 540, "#eab676", 0, 'opacity="0.13"') + beds(t) + pour
    + `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${(180 * over).toFixed(1)}) scale(${(0.92 * wobble).toFixed(3)} 0.92)">${valve()}</g>` + onTap(0) + autumn(t, 6)
    + (t > 0.6 && t < 3 ? at(326, 340, turnArrow(104, 25 - ((t * 60) % 50), false), 1, 0, go(t, 0.6, 1) * (1 - go(t, 2.6, 3))) : "")
    + (t > 3.9 && t < 5.5 ? at(560, 232, turnArrow(126, -20), 1, 0, go(t, 3.9, 4.2) * (1 - go(t, 5.2, 5.5))) : "");
}

function cellsOut(t) {
  const open = go(t, 0.6, 1.6), out = go(t, 2.0, 3.4), day = go(t, 4.0, 7.4);
  const cell = (x) => at(x, 366, shadow(0, 50, 30, 0.12) + rect(-19, -46, 38, 92, "#3d4a44", 6) + rect(-19, -46, 38, 26, C.brass, 6) + rect(-8, -55, 16, 10, "#bfb6a6", 3), 1, 0, go(t, 3.0, 3.6));
  const sky = at(770, 170, circle(0, 0, 86, day > 0.32 && day < 0.78 ? "#2e4557" : "#dcecf2")
    + (day > 0.32 && day < 0.78 ? circle(mix(-60, 60, (day - 0.32) / 0.46), -26, 22, "#f4efe2") + circle(mix(-60, 60, (day - 0.32) / 0.46) + 10, -31, 19, "#2e4557") : circle(day <= 0.32 ? mix(0, 62, day / 0.32) : mix(-62, 0, (day - 0.78) / 0.22), -20, 24, "#f6cf6d"))
    + path("M-72 46 Q0 10 72 46 A86 86 0 0 1 -72 46Z", day > 0.32 && day < 0.78 ? "#3f5f55" : C.grass), 1, 0, go(t, 3.6, 4.1));
  return table + shadow(300, 402, 110, 0.14) + at(300, 240, valve({ cover: open, cells: 1 - out }), 1.45) + cell(630) + cell(692) + sky;
}

function senseSticks(t) {
  const pull = go(t, 0.8, 2.0), over = go(t, 2.4, 3.3), dry = go(t, 5.4, 6.0), wipe = t > 5.8 && t < 7.8 ? Math.sin((t - 5.8) * 5) : 0;
  const x = mix(680, 480, over), y = mix(378, 240, pull) - 10 * over;
  const mud = (1 - go(t, 3.8, 5.2));
  const dirt = mud > 0.02 ? `<g opacity="${mud.toFixed(2)}">${circle(-5, 40, 7, C.soil) + circle(5, 62, 6, C.soil) + circle(-2, 84, 6, C.soil) + circle(3, 24, 5, C.soil)}</g>` : "";
  const water = t > 3.4 && t < 5.4 ? [-16, 0, 16].map((d, i) => drops(t + i * 0.21, 484 + d * 0.7, 112, 3, 230, 8)).join("") : "";
  const can = at(622, 88, path("M-46 -30 H46 L40 60 H-40Z", C.leaf) + path("M-42 34 L-112 -22", "none", stroke(C.leaf, 13)) + rect(-134, -40, 34, 16, C.green, 8) + path("M44 -18 Q92 -6 42 44", "none", stroke(C.green, 9)), 1, mix(0, -22, go(t, 3.2, 3.6) - go(t, 5.2, 5.6)), go(t, 2.8, 3.3) * (1 - go(t, 5.4, 5.9)));
  const cloth = at(486 + 4 * wipe, 270 + 46 * wipe, path("M-52 -34 Q-10 -48 46 -36 Q60 0 44 38 Q0 26 -48 40 Q-60 0 -52 -34Z", "#e9c46a") + path("M-30 -14 Q0 -20 28 -12 M-32 10 Q0 4 26 12", "none", stroke("#d0a846", 4)), 1, 6 * wipe, dry * (1 - go(t, 7.8, 8.3)));
  return garden() + rect(0, 0, 960, 540, "#eab676", 0, 'opacity="0.13"')
    + `<svg x="0" y="0" width="960" height="438" viewBox="0 0 960 438">${at(x, y, stick() + dirt, 1.15)}</svg>` + plant(868, 470, 0.95, sway(t), "", 22) + water + can + cloth + tick(570, 330, 32, go(t, 8.0, 8.4)) + autumn(t, 5);
}

function store(t) {
  const a = go(t, 0.6, 1.6), b = go(t, 1.5, 2.5), c = go(t, 2.2, 3.2), band = go(t, 3.4, 4.2);
  const crate = rect(232, 300, 330, 112, "#d9b98f", 12) + rect(232, 300, 330, 26, "#c9a577", 12) + rect(262, 346, 270, 8, "#c9a577", 4) + rect(262, 376, 270, 8, "#c9a577", 4);
  return room(1) + `<svg x="716" y="48" width="200" height="220" viewBox="0 0 200 220">${flakes(t, 0, 200, -8, 230)}</svg>` + rect(140, 412, 600, 16, "#b98e5e", 6) + rect(140, 424, 600, 6, "#a47c50", 3)
    + at(330, mix(-160, 250, a), valve(), 0.8) + at(434, mix(-200, 262, b), stick(), 0.9, -6) + at(494, mix(-200, 266, c), stick(), 0.9, 8) + crate
    + at(650, 300, thermometer(mix(14, 16, Math.sin(t) * 0.5 + 0.5), band), 0.82) + tick(397, 366, 34, go(t, 4.4, 4.9));
}

function hubStays(t) {
  return room(1) + `<svg x="716" y="48" width="200" height="220" viewBox="0 0 200 220">${flakes(t + 9, 0, 200, -8, 230)}</svg>` + rect(210, 392, 440, 16, "#d9b98f", 6) + rect(210, 404, 440, 6, "#c5a276", 3)
    + path("M330 348 C 250 348 240 280 150 280", "none", stroke("#cfc6b6", 9)) + at(120, 280, rect(-46, -46, 92, 92, "#fffdf8", 16, `stroke="${C.line}" stroke-width="3"`) + rect(-20, -32, 56, 64, "#ffffff", 14, `stroke="${C.line}" stroke-width="3"`))
    + at(430, 302, hub("#ffffff", 0.88 + 0.12 * Math.sin(t * 2)));
}

function spring(t) {
  const warm = go(t, 0.2, 1.6), up = go(t, 1.6, 2.8), open = go(t, 3.0, 4.4), in_ = go(t, 2.2, 3.2), run = clamp((t - 5.2) / 1.2), grown = go(t, 1.2, 6.5);
  const way = "M326 418 C 326 500 430 506 520 488 S 700 452 900 470";
  const line = (color, width, share) => path(way, "none", `stroke="${color}" stroke-width="${width}" stroke-linecap="round" pathLength="100" stroke-dasharray="${(share * 100).toFixed(1)} 200"`);
  let spray = "";
  if (run >= 1) for (let i = 0; i < 22; i++) { const k = (t * 1.3 + i * 0.381) % 1; spray += at(600 + (i * 53) % 290 + (i % 2 ? 18 : -18) * k, 474 - 150 * k * (1 - k), drop(5 + i % 3), 1, 0, Math.min(1, 5 * k, 5 * (1 - k))); }
  const bloom = grown > 0.55;
  return garden(0, run >= 1 ? 1 : 0) + line("#3f7f63", 20, in_) + line("#5b9a7d", 8, in_) + (run > 0 ? line("#8fd0ea", 6, run) : "")
    + at(326, mix(470, 322, up), valve({ led: run > 0 ? 1 : 0 }), 0.92, 0, up) + onTap(open)
    + plant(650, 470, mix(0.5, 1, grown), sway(t), bloom ? C.clay : "") + plant(868, 470, mix(0.5, 1.05, grown), sway(t + 2), bloom ? "#b8658c" : "") + (in_ > 0 ? `<svg x="0" y="0" width="960" height="452" viewBox="0 0 960 452">${at(752, mix(300, 446, in_), stick(), 0.66, 0, clamp(in_ * 2))}</svg>` : "")
    + plant(806, 482, mix(0.45, 0.85, grown), sway(t + 1), bloom ? "#d99a3a" : "") + spray + rect(0, 0, 960, 540, "#ffffff", 0, `opacity="${(0.5 * (1 - warm)).toFixed(3)}"`)
    + tick(500, 190, 44, go(t, 7.6, 8.1));
}

export default {
  steps: 6,
  poster: 51.6,
  scenes: [
    { start: 0, end: 4.5, step: 0, draw: intro },
    { start: 4.5, end: 11, step: 1, draw: winterBreak },
    { start: 11, end: 18.5, step: 2, draw: closeTap },
    { start: 18.5, end: 27.5, step: 3, draw: empty },
    { start: 27.5, end: 35.5, step: 4, draw: cellsOut },
    { start: 35.5, end: 45, step: 5, draw: senseSticks },
    { start: 45, end: 52, step: 6, draw: store },
    { start: 52, end: 56, step: 0, draw: hubStays },
    { start: 56, end: 65, step: 0, draw: spring },
  ],
};
