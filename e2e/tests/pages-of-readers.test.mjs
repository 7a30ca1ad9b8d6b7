// Every kind of page that visitors and customers see, as `look.mjs` judges it.
import { test } from "node:test";
import { lookAtAll } from "../lib/look.mjs";
import { stage } from "../lib/stage.mjs";

const VISITOR = [
  "/en", "/el", "/zh-Hant", "/en/sign-in", "/en/sign-up", "/en/forgot", "/en/demo", "/en/search?q=hub", "/hr/search?q=xyzzyx", "/en/search",
  "/en/no-such-page", "/en/knowledge", "/en/faq", "/el/faq?q=hub", "/en/faq?q=xyzzyx", "/en/videos", "/el/videos?level=beginner", "/en/products",
  "/hr/products", "/en/requests/new", "/en/community", "/el/community?order=unanswered", "/en/community?kind=announcement&language=el", "/en/community/tags",
  ["/en/faq", "a[href*='/faq/']"],
  ["/en/videos", ".film a[href*='/videos/']"],
  ["/en/products", ".door[href*='/products/']"],
  ["/en/community", ".room h2 a[href*='/sections/']"],
  ["/en/community", ".item-title a"],
  ["/en/community/tags", ".tag-tree a"],
  ["/en/knowledge", "a[href*='/articles/']"],
  ["/en/knowledge", "a[href*='/knowledge/']"],
  ["/en/requests/new", "main a[href*='/requests/new/']"],
];
const CUSTOMER = [
  "/en", "/en/account", "/en/account/sessions", "/en/account/organisation", "/en/account/notices", "/en/account/follows", "/en/follow", "/en/requests",
  ["/en/requests", "main a[href*='/requests/']:not([href$='/new'])"],
  "/en/community/new", "/en/account/posts",
  ["/en/community", ".item-title a"],
  ["/en/community", ".item-title a", "a[href*='?quote=']"],
];

const scene = stage();

test("pages of visitors", () => lookAtAll(scene, "-", VISITOR));
test("pages of customers", () => lookAtAll(scene, "harriet", CUSTOMER));
