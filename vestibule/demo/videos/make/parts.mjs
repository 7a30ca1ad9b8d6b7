// The things that appear in the films, as pure functions that return SVG text.
// Coordinates are pixels of a 960 × 540 picture; a part is drawn around its own origin and placed by `at`.

export const C = {
  paper: "#faf6ef", wall: "#f5eee2", floor: "#e8dcc9", line: "#d8cdbb", ink: "#22312b", soft: "#6d7a73",
  green: "#0f7055", leaf: "#3f9a6f", mint: "#dcece4", pale: "#eef5f0", grass: "#b9d8bf", hill: "#d3e6d8", sky: "#e9f3f2",
  water: "#4fa3c7", deep: "#2f7fa6", blue: "#3a7bff", amber: "#e59a2f", red: "#cf4a3c",
  soil: "#8a5f45", earth: "#6f4a35", clay: "#c97b55", brass: "#cfa650", brassDark: "#a98436", skin: "#e9b896", snow: "#ffffff",
};

export const clamp = (x) => Math.max(0, Math.min(1, x));
/** Share of the way from second `a` to second `b` at second `t`, with a soft start and a soft end. */
export const go = (t, a, b) => { const x = clamp((t - a) / (b - a)); return x * x * (3 - 2 * x); };
export const mix = (a, b, x) => a + (b - a) * x;
/** 1 while a light that blinks `perSecond` times is on, else 0, with soft edges. */
export const blink = (t, perSecond = 1) => clamp(1.6 * Math.sin(2 * Math.PI * perSecond * t - Math.PI / 2) + 0.6);

export const at = (x, y, inner, scale = 1, turn = 0, opacity = 1) =>
  `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${turn.toFixed(2)}) scale(${scale})" opacity="${opacity.toFixed(3)}">${inner}</g>`;
export const rect = (x, y, w, h, fill, r = 0, more = "") => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}" ${more}/>`;
export const circle = (x, y, r, fill, more = "") => `<circle cx="${x}" cy="${y}" r="${Math.max(0, r)}" fill="${fill}" ${more}/>`;
export const path = (d, fill = "none", more = "") => `<path d="${d}" fill="${fill}" ${more}/>`;
export const stroke = (color, width) => `stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;
export const shadow = (x, y, w, strength = 0.1) => `<ellipse cx="${x}" cy="${y}" rx="${w}" ry="${w * 0.11}" fill="${C.ink}" opacity="${strength}"/>`;
export const text = (x, y, s, size, fill = C.ink, more = "") =>
  `<text x="${x}" y="${y}" font-size="${size}" font-family="DejaVu Sans, Noto Sans, Arial, sans-serif" font-weight="600" text-anchor="middle" fill="${fill}" ${more}>${s}</text>`;

// Places

/** A room: wall, floor, and a window with the garden outside. `outside` is 0 for summer, 1 for snow. */
export function room(outside = 0, withWindow = true) {
  const window = withWindow ? at(716, 48, [
    rect(-10, -10, 220, 240, "#fff", 10, `stroke="${C.line}" stroke-width="3"`),
    `<svg x="0" y="0" width="200" height="220" viewBox="0 0 200 220">`,
    rect(0, 0, 200, 220, outside > 0.5 ? "#e3ebf0" : C.sky),
    circle(150, 52, 22, outside > 0.5 ? "#f4efe2" : "#f6d98b"),
    path("M0 150 Q60 105 120 140 T200 128 V220 H0Z", outside > 0.5 ? "#f7fafb" : C.hill),
    path("M0 182 Q70 160 200 178 V220 H0Z", outside > 0.5 ? "#ffffff" : C.grass),
    `</svg>`,
    rect(97, 0, 6, 220, "#fff"), rect(0, 104, 200, 6, "#fff"), rect(-22, 228, 244, 14, "#fff", 5, `stroke="${C.line}" stroke-width="2"`),
  ].join("")) : "";
  return rect(0, 0, 960, 540, C.wall) + rect(0, 430, 960, 110, C.floor) + rect(0, 424, 960, 8, "#fffaf1") + window;
}

/** The garden at the back wall: house wall at the left, bed with plants at the right. `cold` runs from summer (0) to winter (1). */
export function garden(cold = 0, wet = 0) {
  const tone = (a, b) => cold > 0.5 ? b : a;
  const bricks = [[40, 90], [150, 150], [70, 250], [190, 60], [210, 320], [60, 380], [150, 400]]
    .map(([x, y]) => rect(x, y, 54, 18, "#eadfce", 4)).join("");
  return rect(0, 0, 960, 540, tone(C.sky, "#e6edf1")) + circle(830, 92, 40, tone("#f7dc93", "#f3efe4"))
    + path("M300 330 Q480 230 660 300 T960 270 V540 H300Z", tone(C.hill, "#dfe9e6"))
    + path("M0 400 Q400 366 960 392 V540 H0Z", tone(C.grass, "#d3e0d6"))
    + rect(0, 0, 300, 470, "#f3e9da") + rect(292, 0, 10, 470, "#e6d9c5") + bricks
    + path("M560 452 Q740 404 960 440 V540 H540Z", wet > 0.5 ? C.earth : C.soil);
}

export function plant(x, y, scale = 1, sway = 0, bloom = C.clay, droop = 0) {
  const leaf = (turn, h) => `<path d="M0 0 Q${-16} ${-h * 0.55} 0 ${-h} Q16 ${-h * 0.55} 0 0Z" fill="${C.leaf}" transform="rotate(${turn + sway + Math.sign(turn) * droop})"/>`;
  const stem = path("M0 0 Q2 -40 0 -78", "none", stroke(C.green, 5));
  const flower = bloom ? at(0, -84, circle(0, -9, 9, bloom) + circle(9, 2, 9, bloom) + circle(-9, 2, 9, bloom) + circle(0, 0, 6, "#f7dc93"), 1, sway * 2) : "";
  return at(x, y, `<g transform="rotate(${sway})">${leaf(-52, 56)}${leaf(52, 56)}${leaf(-24, 70)}${leaf(24, 70)}${bloom ? stem : ""}${flower}</g>`, scale);
}

// Devices

/** The Hub from the front. `ring` is a colour or "off", `glow` its brightness from 0 to 1. */
export function hub(ring = "off", glow = 1, spin = null) {
  const light = ring === "off" ? "" :
    circle(0, 0, 46, "none", `stroke="${ring}" stroke-width="26" opacity="${(glow * 0.22).toFixed(3)}"`) +
    circle(0, 0, 46, "none", spin === null ? `stroke="${ring}" stroke-width="9" opacity="${glow.toFixed(3)}"`
      : `stroke="${ring}" stroke-width="9" stroke-linecap="round" stroke-dasharray="90 199" transform="rotate(${spin})"`);
  return shadow(0, 92, 104) + rect(-100, -86, 200, 176, "#ffffff", 40, `stroke="${C.line}" stroke-width="3"`)
    + circle(0, 0, 62, "#34443d") + circle(0, 0, 46, "none", `stroke="#4a5a53" stroke-width="9"`) + light
    + path("M0 -15 Q14 4 14 11 A14 14 0 0 1 -14 11 Q-14 4 0 -15Z", "#5b6c64");
}

/** The back of the Hub: a button and the number on its label. `press` is how far the button is in. */
export function hubBack(press = 0, number = "4417") {
  return shadow(0, 92, 104) + rect(-100, -86, 200, 176, "#ffffff", 40, `stroke="${C.line}" stroke-width="3"`)
    + circle(0, -22, 27, "#e9e2d6") + circle(0, -22 + press * 2, 21 - press * 2, press > 0.3 ? "#cfc6b6" : "#f8f4ec", `stroke="${C.line}" stroke-width="2"`)
    + rect(-52, 24, 104, 40, C.pale, 8, `stroke="${C.line}" stroke-width="2"`) + text(0, 52, number, 22)
    + rect(-14, 78, 28, 10, "#d8cdbb", 4);
}

/** The Valve. `cover` slides the battery cover aside, `cells` puts the cells in (1) or out (0), `led` is the green light. */
export function valve({ cover = 0, cells = 1, led = 0, code = false } = {}) {
  const cell = (x) => at(x, mix(-210, 0, cells), rect(-15, -36, 30, 74, "#3d4a44", 5) + rect(-15, -36, 30, 20, C.brass, 5) + rect(-6, -43, 12, 8, "#bfb6a6", 2), 1, 0, clamp(cells * 3));
  const inside = cover > 0.02 ? rect(-44, -52, 88, 100, "#dfe7e2", 12) + rect(-36, -44, 34, 84, "#c9d4cd", 8) + rect(2, -44, 34, 84, "#c9d4cd", 8) + cell(-19) + cell(19) : "";
  const lid = at(cover * 150, cover * 6, rect(-44, -52, 88, 100, C.green, 14) + (code ? qr(-28, -30, 56) : path("M0 -26 Q20 2 20 12 A20 20 0 0 1 -20 12 Q-20 2 0 -26Z", "#8cc7ae")), 1, cover * 8);
  const glow = led > 0.02 ? circle(0, 66, 18, "#49d08d", `opacity="${(led * 0.35).toFixed(3)}"`) + circle(0, 66, 7, "#33c27b", `opacity="${led.toFixed(3)}"`) : "";
  return rect(-30, -112, 60, 26, C.brass, 6) + [-20, -8, 4, 16].map((x) => rect(x, -112, 4, 26, C.brassDark)).join("")
    + rect(-64, -90, 128, 176, "#ffffff", 26, `stroke="${C.line}" stroke-width="3"`) + inside + lid
    + circle(0, 66, 7, "#dfe7e2") + glow + rect(-20, 86, 40, 22, "#4b5a53", 5);
}

export function qr(x, y, size) {
  const n = 9, u = size / n;
  const on = (i, j) => (i < 3 && j < 3) || (i > 5 && j < 3) || (i < 3 && j > 5) || (i * 7 + j * 5 + i * j) % 3 === 0;
  let s = rect(x - 4, y - 4, size + 8, size + 8, "#fff", 5);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (on(i, j)) s += rect((x + i * u).toFixed(2), (y + j * u).toFixed(2), (u + 0.2).toFixed(2), (u + 0.2).toFixed(2), C.ink);
  return s;
}

/** The garden tap, pipe out of the wall at the left. `open` from 0 to 1 turns the handle. */
export function tap(open = 0) {
  const half = 14 + 34 * Math.abs(Math.cos(open * Math.PI * 1.5));
  return rect(-132, -22, 14, 44, C.brassDark, 5) + rect(-120, -13, 110, 26, C.brass, 6) + rect(-34, -24, 56, 48, C.brass, 14)
    + rect(-12, -46, 12, 26, C.brassDark, 3) + rect(-6 - half, -62, half * 2, 18, C.green, 9) + path("M-4 10 H26 V40 H-30 V24Z", C.brass)
    + rect(-32, 38, 60, 26, C.brassDark, 4) + [-22, -10, 2, 14].map((x) => rect(x, 38, 4, 26, C.brass)).join("");
}

/** The Sense stick: a head above a blade. */
export const stick = () => path("M-9 -10 H9 L7 96 L0 116 L-7 96Z", "#c3ccc7") + rect(-28, -62, 56, 62, "#ffffff", 20, `stroke="${C.line}" stroke-width="3"`)
  + path("M0 -50 Q12 -34 12 -28 A12 12 0 0 1 -12 -28 Q-12 -34 0 -50Z", C.green);

export const drop = (size, fill = C.water) => path(`M0 ${-size} Q${size * 0.8} ${size * 0.1} ${size * 0.8} ${size * 0.42} A${size * 0.8} ${size * 0.8} 0 0 1 ${-size * 0.8} ${size * 0.42} Q${-size * 0.8} ${size * 0.1} 0 ${-size}Z`, fill);

/** A Sense stick in the bed, its blade hidden by the soil. */
export const planted = (x, y, opacity = 1) => `<svg x="${x - 60}" y="${y - 200}" width="120" height="206" viewBox="-60 -200 120 206">${at(0, 0, stick(), 0.66, 0, opacity)}</svg>`;

/** A phone that shows `screen`, which is drawn in a field of 216 × 400. */
export const phone = (screen) => shadow(0, 236, 112) + rect(-122, -230, 244, 460, "#22312b", 36)
  + `<svg x="-108" y="-200" width="216" height="400" viewBox="0 0 216 400">${rect(0, 0, 216, 400, "#fffdf9", 16)}${screen}</svg>` + rect(-26, -219, 52, 8, "#3d4d45", 4);

/** Something held up close, such as a phone with the finger that taps it: drawn around (x, y), shown a little smaller and higher. */
export const held = (x, y, inner) => `<g transform="translate(${x} 254) scale(0.9) translate(${-x} ${-y})">${inner}</g>`;

/** A finger that points up and to the left; its tip is the origin. */
export const finger = (press = 0) => at(press * -3, press * -3,
  `<g transform="rotate(-28)">${rect(-24, -6, 48, 210, C.skin, 24)}${rect(-13, 3, 26, 30, "#f6d6c1", 12)}${rect(-40, 178, 80, 190, C.green, 18)}${rect(-40, 178, 80, 22, "#0b5b45", 10)}</g>`);
/** A ring that spreads where a finger taps, from second `when` on. */
export const touch = (t, when) => t < when || t > when + 0.7 ? "" : circle(0, 0, mix(10, 46, (t - when) / 0.7), "none", `stroke="${C.green}" stroke-width="5" opacity="${(1 - (t - when) / 0.7).toFixed(3)}"`);

// Signs

export const tick = (x, y, r, grow = 1) => grow <= 0 ? "" : at(x, y, circle(0, 0, r, C.green) + path(`M${-r * 0.42} ${r * 0.04} L${-r * 0.1} ${r * 0.36} L${r * 0.46} ${-r * 0.3}`, "none", stroke("#fff", r * 0.2)), grow * (1 + 0.25 * Math.sin(Math.PI * grow)));
export const cross = (x, y, r, grow = 1) => grow <= 0 ? "" : at(x, y, circle(0, 0, r, C.red) + path(`M${-r * 0.36} ${-r * 0.36} L${r * 0.36} ${r * 0.36} M${r * 0.36} ${-r * 0.36} L${-r * 0.36} ${r * 0.36}`, "none", stroke("#fff", r * 0.2)), grow);
/** Radio waves that run from the origin to the right, for as long as `t` grows. */
export const waves = (t, color = C.green) => [0, 1, 2].map((i) => { const k = (t * 0.9 + i / 3) % 1; return path(`M${mix(14, 74, k)} ${mix(-12, -38, k)} Q${mix(26, 98, k)} 0 ${mix(14, 74, k)} ${mix(12, 38, k)}`, "none", stroke(color, 6) + ` opacity="${(Math.sin(Math.PI * k)).toFixed(3)}"`); }).join("");
export const wifi = (color = C.ink, bars = 3) => [0, 1, 2].map((i) => path(`M${-9 - i * 9} ${-9 - i * 9} Q0 ${-20 - i * 14} ${9 + i * 9} ${-9 - i * 9}`, "none", stroke(i < bars ? color : "#d9d2c6", 5))).join("") + circle(0, 0, 4.5, color);
export const plus = (r, fill = C.green) => circle(0, 0, r, fill) + path(`M0 ${-r * 0.45} V${r * 0.45} M${-r * 0.45} 0 H${r * 0.45}`, "none", stroke("#fff", r * 0.2));
/** A clock face whose sector is filled to `share`. */
export function clock(share, label = "", r = 44) {
  const a = share * 2 * Math.PI - 0.0001, big = share > 0.5 ? 1 : 0;
  const pie = share <= 0 ? "" : path(`M0 0 V${-r + 6} A${r - 6} ${r - 6} 0 ${big} 1 ${((r - 6) * Math.sin(a)).toFixed(2)} ${(-(r - 6) * Math.cos(a)).toFixed(2)}Z`, C.mint);
  return circle(0, 0, r, "#fff", `stroke="${C.green}" stroke-width="5"`) + pie + (label === "" ? path(`M0 0 V${-r * 0.55} M0 0 H${r * 0.4}`, "none", stroke(C.green, 5)) : text(0, r * 0.22, label, r * 0.62, C.green));
}
export const snowflake = (r, color = "#9fc0d1") => [0, 60, 120].map((d) => `<g transform="rotate(${d})">${path(`M0 ${-r} V${r} M${-r * 0.28} ${-r * 0.8} L0 ${-r * 0.5} L${r * 0.28} ${-r * 0.8} M${-r * 0.28} ${r * 0.8} L0 ${r * 0.5} L${r * 0.28} ${r * 0.8}`, "none", stroke(color, Math.max(2, r * 0.13)))}</g>`).join("");
/** A round arrow for "turn this way". */
export const turnArrow = (r, phase, clockwise = true) => `<g transform="scale(${clockwise ? 1 : -1} 1) rotate(${phase})">${path(`M${-r} 0 A${r} ${r} 0 0 1 ${r} 0`, "none", stroke(C.green, 7))}${path(`M${r - 13} -6 L${r} 10 L${r + 13} -6`, "none", stroke(C.green, 7))}</g>`;

/** The row of dots at the foot of the picture: one for each step, the present one filled as it goes on. */
export function steps(count, now, share) {
  const gap = 24, wide = 44; let x = 480 - ((count - 1) * gap + (now ? wide - 10 : 0)) / 2, s = "";
  for (let i = 1; i <= count; i++) {
    if (i === now) { s += rect(x - 5, 509, wide, 10, "#c5d9cf", 5) + rect(x - 5, 509, Math.max(10, wide * share), 10, C.green, 5); x += wide - 10 + gap; }
    else { s += circle(x, 514, 5, i < now || now === 0 && share >= 1 ? C.green : "#c9c5ba"); x += gap; }
  }
  return rect(480 - count * 12 - 46, 498, count * 24 + 92, 32, "#fffdf9", 16, `opacity="0.86"`) + s;
}
