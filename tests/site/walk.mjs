// Walks through sites as people do: opens every page wide and narrow, light and dark, searches, filters a map, goes
// by keyboard; and asks axe about each page. usage: node walk.mjs NODE_MODULES CHROMIUM SITE…
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, chromiumPath, ...sites] = process.argv.slice(2);
const require = createRequire(path.join(modules, "resolve.js"));
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const kViews = [
  { viewport: { width: 1400, height: 900 }, colorScheme: "light" },
  { viewport: { width: 400, height: 900 }, colorScheme: "dark" },
];
const kSerious = ["serious", "critical"];
// Of a large site each kind of page is asked about; the others differ in their texts alone.
const kMostOfAKind = 1;

const problems = [];
const problem = (page, text) => problems.push(`${page}: ${text}`);

function pagesOf(site) {
  const all = fs.readdirSync(site, { recursive: true }).filter((file) => file.endsWith(".html")).sort();
  const seen = new Map();
  return all.filter((file) => {
    const kind = path.basename(file).replace(/[-.].*/, "");
    seen.set(kind, (seen.get(kind) || 0) + 1);
    return seen.get(kind) <= kMostOfAKind;
  });
}

// What the page did that it must not: ask somebody, run what a spec says, break its own policy.
function watch(page, name) {
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) { problem(name(), `asks for ${request.url()}`); }
  });
  page.on("dialog", (dialog) => { problem(name(), `a script of a spec ran: ${dialog.message()}`); dialog.dismiss(); });
  page.on("pageerror", (error) => problem(name(), `script error: ${error.message}`));
  page.on("console", (message) => { if (message.type() === "error") { problem(name(), message.text()); } });
}

async function checkPage(page, name) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wider > 0) { problem(name, `is ${wider} px wider than the window`); }
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
  if (twice.length > 0) { problem(name, `ids that are there twice: ${twice.slice(0, 5).join(", ")}`); }
  // Readers who go by headings take a level that is left out for a part they have missed.
  const skips = await page.evaluate(() => {
    const all = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")];
    return all.filter((each, i) => i > 0 && each.tagName[1] - all[i - 1].tagName[1] > 1).map((each) => each.textContent);
  });
  if (skips.length > 0) { problem(name, `headings below one that is missing: ${skips.slice(0, 3).join(", ")}`); }
}

// In a context of its own: axe comes in past the policy, under which all else is looked at.
async function askAxe(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { preload: false, resultTypes: ["violations"] });
    return violations.map((each) => [each.impact, each.id, each.nodes[0].html.slice(0, 160)]);
  });
  for (const [impact, id, html] of found) {
    if (kSerious.includes(impact)) { problem(name, `axe, ${impact}: ${id} at ${html}`); }
  }
}

// Any word of the index finds something, and leads to a page that is there.
async function search(page, site, name) {
  await page.goto(pathToFileURL(path.join(site, "index.html")).href);
  const word = await page.evaluate(() => window.journeysIndex && window.journeysIndex.entries.map((each) => each[0].split(/\s/)[0])[0]);
  if (!word) { return; }
  await page.keyboard.press("/");
  await page.keyboard.type(word);
  const first = page.locator("#found a").first();
  await first.waitFor({ timeout: 5000 });
  await page.keyboard.press("ArrowDown");
  const outline = await page.evaluate(() => window.getComputedStyle(document.activeElement).outlineStyle);
  if (outline === "none") { problem(name, "the focus can't be seen among what was found"); }
  const left = page.waitForURL((url) => !url.pathname.endsWith("index.html"), { timeout: 20000 }).catch(() =>
    problem(name, `\`${word}\` was found and leads nowhere`));
  await page.keyboard.press("Enter");
  await left;
}

// Every choice of every filter leaves what it is about, and hides nothing else; all comes back in the end.
async function filter(page, name) {
  const shown = () => page.evaluate(() => [...document.querySelectorAll(".item[data-role]")].filter((each) => !each.hidden).length);
  const before = await shown();
  for (const select of await page.locator("[data-filter]").all()) {
    const key = await select.getAttribute("data-filter");
    const value = await select.locator("option").nth(1).getAttribute("value");
    await select.selectOption(value);
    const wrong = await page.evaluate(([facet, wanted]) =>
      [...document.querySelectorAll(`.item[data-${facet}]`)].filter((each) =>
        each.hidden === each.dataset[facet].split("|").includes(wanted) &&
        !each.querySelector(".item:not([hidden])")).length, [key, value]);
    if (wrong > 0) { problem(name, `${key} \`${value}\`: ${wrong} things are shown or hidden wrongly`); }
    await select.selectOption("");
  }
  if (await shown() !== before) { problem(name, "not everything comes back after filtering"); }
}

// Everything on the page that can be reached by keyboard shows that it was; the map grows and moves.
async function byKeyboard(page, name) {
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const style = window.getComputedStyle(document.activeElement);
      return document.activeElement === document.body || style.outlineStyle !== "none";
    });
    if (!seen) { problem(name, `the ${i + 1}th focus can't be seen`); }
  }
  const map = page.locator("[data-view]");
  if (await map.count() === 0) { return; }
  const width = () => map.evaluate((view) => view.querySelector("svg").getBoundingClientRect().width);
  const before = await width();
  await map.focus();
  await page.keyboard.press("+");
  if (await width() <= before) { problem(name, "`+` does not make the map larger"); }
  const dead = await page.evaluate(() => [...document.querySelectorAll('[data-view] a[href^="#"]')]
    .filter((link) => !document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)))).length);
  if (dead > 0) { problem(name, `${dead} links of the map lead nowhere`); }
}

async function walk(browser, site) {
  for (const view of kViews) {
    const plain = await browser.newContext(view);
    const loose = await browser.newContext({ ...view, bypassCSP: true });
    const page = await plain.newPage();
    const asked = await loose.newPage();
    let at = site;
    watch(page, () => at);
    for (const file of pagesOf(site)) {
      at = `${path.basename(site)}/${file}, ${view.viewport.width} px`;
      const url = pathToFileURL(path.join(site, file)).href;
      await page.goto(url);
      await checkPage(page, at);
      if (/(^|\/)journey[^/]*$/.test(file) && view.colorScheme === "light") {
        await filter(page, at);
        await byKeyboard(page, at);
      }
      await asked.goto(url);
      await askAxe(asked, at);
    }
    at = path.basename(site);
    await search(page, site, at);
    await plain.close();
    await loose.close();
  }
}

const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] });
for (const site of sites) {
  await walk(browser, site);
}
await browser.close();
for (const each of problems.slice(0, 60)) { console.log(each); }
console.log(`${sites.length} sites, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
