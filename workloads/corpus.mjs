// Articles that nobody would read, but that are as long and as varied as real ones, the same each time.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WORDS =
  "account address amount app attach backup battery billing browser button cable calendar cancel card change channel charge check choose clean close code colour connect contact copy country create customer date delete delivery detail device display download edit email enter error export field file filter find folder format garden group guide help history home image import install invoice issue item key label language light limit link list load lock login mail manage member menu message mobile month network notice number offer online open option order page panel password payment phone photo picture plan print privacy product profile question receive refund remove repair report request reset return review role save screen search section security select send service setting share ship sign size status step stop store subscription support switch sync system table team test text ticket time title token tool total transfer update upload user value verify version video view watch water web week wifi window work year zone".split(
    " ",
  );

/** Numbers that look random and are the same in every run (mulberry32). */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const some = (roll, count) => Array.from({ length: count }, () => WORDS[Math.floor(roll() * WORDS.length)]);
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Some words with a capital, without a full stop. */
export const sentence = (roll, count) => capital(some(roll, count).join(" "));

/** The categories: every second one is for one organisation alone. */
function categories(organisations) {
  const audience = (number) => (number % 2 ? `audience = "org:${organisations[(number - 1) / 2 % organisations.length]}"\n` : "");
  const one = (_, number) => `[[category]]\nid = "group-${number}"\ntitle.en = "Group ${number}"\n${audience(number)}\n`;
  return Array.from({ length: 20 }, one).join("");
}

/** Writes `count` articles in 20 categories below `folder`, each in every one of the languages. */
export function writeCorpus(folder, count, organisations, languages) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "categories.toml"), categories(organisations));
  for (const [place, language] of languages.entries()) writeLanguage(join(folder, language), count, dice(7 + place));
}

/** Writes every twentieth article of a language anew: what it was translated into lags behind from then on. */
export function rewriteSome(folder, count, language) {
  writeLanguage(join(folder, language), count, dice(99), 20);
}

function writeLanguage(folder, count, roll, every = 1) {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += every) {
    const title = capital(some(roll, 4).join(" "));
    const sentences = () => Array.from({ length: 3 }, () => `${capital(some(roll, 9).join(" "))}.`).join(" ");
    const text = `---\nid: a${number}\ntitle: ${title} ${number}\nsummary: ${capital(some(roll, 8).join(" "))}.\nkind: how-to\ncategory: group-${number % 20}\n${number % 10 ? "" : "review: 2026-06-01\n"}---\n\n${sentences()}\n\n## ${capital(some(roll, 3).join(" "))}\n\n${sentences()}\n\n1. ${sentences()}\n2. ${sentences()}\n`;
    writeFileSync(join(folder, `a${number}.md`), text);
  }
}

/** 200 searches: two words, whole questions, and what a customer would write. */
export function queries() {
  const roll = dice(11);
  const pairs = Array.from({ length: 100 }, () => some(roll, 2).join(" "));
  const questions = Array.from({ length: 50 }, () => `how do i ${some(roll, 6).join(" ")}`);
  return [...pairs, ...questions, ...Array.from({ length: 50 }, () => `my ${some(roll, 4).join(" ")} does not work`)];
}
