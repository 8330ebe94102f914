// Takes the pictures of docs/site.md: one of each kind of page. usage: node pictures.mjs NODE_MODULES CHROMIUM SITE TO
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, chromiumPath, site, to] = process.argv.slice(2);
const { chromium } = createRequire(path.join(modules, "resolve.js"))("playwright-core");
// What is called how, where it is, how wide the window is, and what is done before the picture is taken.
const kPictures = [
  ["home", "index.html", 1200],
  ["journey", "dispatch-lifecycle/journey.html", 1200],
  ["filtered", "dispatch-lifecycle/journey.html", 1200, async (page) => {
    await page.locator('[data-filter="role"]').selectOption("Customer success manager");
    await page.locator(".picture-head").evaluate((head) => window.scrollTo(0, head.offsetTop - 70));
  }],
  ["playbook", "dispatch-lifecycle/journey.html", 1200, (page) =>
    page.locator(".stage").first().evaluate((stage) => window.scrollTo(0, stage.getBoundingClientRect().top + window.scrollY - 70))],
  ["role", "person-role-csm.html", 1200],
  ["tier", "people-tier-high-touch.html", 1200],
  ["year", "year.html", 1200],
  ["phone", "index.html", 400],
];
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] });
for (const [name, file, width, prepare] of kPictures) {
  const page = await browser.newPage({ viewport: { width, height: width > 600 ? 760 : 800 } });
  await page.goto(pathToFileURL(path.join(site, file)).href);
  if (prepare) { await prepare(page); }
  await page.screenshot({ path: path.join(to, name + ".jpg"), type: "jpeg", quality: 42 });
  await page.close();
}
await browser.close();
