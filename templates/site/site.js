// What the pages can do beyond being read: search, and looking closer at a map. Everything is there without it.
"use strict";
(function () {
  const up = document.body.dataset.up || "";
  // Words are those of the page, in its language: `data-say-found="{} found"`.
  const say = (name, ...values) => {
    const word = document.body.dataset["say" + name] || "";
    return values.reduce((text, value) => text.replace("{}", value), word);
  };

  // What the address leads to on this page. Nobody but us writes them right: `#%` is no text at all.
  const aimed = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  };

  // ---- a link to what is folded, or to where it begins, opens it ------------------------------------------
  const unfold = () => {
    const thing = aimed();
    const fold = thing && (thing.closest("details") || thing.querySelector(":scope > details.group"));
    if (fold) { fold.open = true; }
  };
  unfold();
  window.addEventListener("hashchange", unfold);

  // ---- search: the index is a script (search.js), so that it works from disk -------------------------------
  const box = document.querySelector(".search");
  const index = window.journeysIndex;
  if (box && index) {
    box.hidden = false;
    const input = box.querySelector("input");
    const list = document.getElementById("found");
    const count = document.getElementById("found-count");
    const kMost = 30;
    const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    // Made on the first letter: most visits don't search.
    let hay = null;
    const prepared = () => hay || (hay = index.entries.map((e) => [
      plain(e[0]), plain(e[0] + " " + index.kinds[e[1]] + " " + e[2] + " " + index.journeys[e[5]])]));
    const find = (words) => {
      const ranked = [];
      prepared().forEach(([title, all], i) => {
        if (!words.every((word) => all.includes(word))) { return; }
        const first = title.startsWith(words[0]) ? 0 : words.every((word) => title.includes(word)) ? 1 : 2;
        ranked.push([first, i]);
      });
      return ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    };
    const show = () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      list.replaceChildren();
      list.hidden = words.length === 0;
      if (list.hidden) { count.textContent = ""; return; }
      const found = find(words);
      count.textContent = found.length === 1 ? say("One") : say("Found", found.length);
      for (const [, i] of found.slice(0, kMost)) {
        const [title, kind, text, page, hash, journey] = index.entries[i];
        const link = document.createElement("a");
        link.href = up + index.pages[page] + hash;
        link.textContent = title;
        const where = document.createElement("span");
        where.className = "aside";
        where.textContent = [index.kinds[kind], index.journeys[journey]].filter(Boolean).join(" · ");
        link.append(where);
        const item = document.createElement("li");
        item.append(link);
        list.append(item);
      }
      if (found.length === 0 || found.length > kMost) {
        const item = document.createElement("li");
        item.className = "none";
        item.textContent = found.length === 0 ? say("Nothing") : say("More", found.length - kMost);
        list.append(item);
      }
    };
    const close = () => { list.hidden = true; };
    input.addEventListener("input", show);
    input.addEventListener("focus", () => { if (input.value) { show(); } });
    box.addEventListener("keydown", (event) => {
      const links = [...list.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      if (event.key === "Escape") { close(); input.focus(); }
      if (event.key === "ArrowDown" && links.length) { links[Math.min(at + 1, links.length - 1)].focus(); event.preventDefault(); }
      if (event.key === "ArrowUp" && at >= 0) { (at === 0 ? input : links[at - 1]).focus(); event.preventDefault(); }
      if (event.key === "Enter" && document.activeElement === input && links.length) { links[0].click(); }
    });
    document.addEventListener("click", (event) => { if (!box.contains(event.target)) { close(); } });
    document.addEventListener("keydown", (event) => {
      const writing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
      if (event.key === "/" && !writing) { input.focus(); event.preventDefault(); }
    });
  }

  // ---- the map: zoom, pan and filters ----------------------------------------------------------------------
  const tools = document.querySelector("[data-tools]");
  const view = document.querySelector("[data-view]");
  const svg = view && view.querySelector("svg");
  if (tools && svg) {
    tools.hidden = false;
    const natural = svg.viewBox.baseVal.width;
    const fit = () => Math.max(Math.min(view.clientWidth / natural, 1), 0.05);
    let scale = 1;
    const zoom = (to) => {
      const middle = (view.scrollLeft + view.clientWidth / 2) / (natural * scale);
      scale = Math.min(Math.max(to, fit() / 2), 4);
      svg.style.width = natural * scale + "px";
      view.scrollLeft = middle * natural * scale - view.clientWidth / 2;
    };
    // Text on a map that is shrunk to a phone can't be read: then it scrolls.
    zoom(Math.max(fit(), 0.55));
    view.scrollLeft = 0;
    tools.addEventListener("click", (event) => {
      const how = event.target.dataset.zoom;
      if (how) { zoom(how === "in" ? scale * 1.25 : how === "out" ? scale / 1.25 : fit()); }
    });
    view.addEventListener("wheel", (event) => {
      if (event.ctrlKey || event.metaKey) { zoom(scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1)); event.preventDefault(); }
    }, { passive: false });
    view.addEventListener("keydown", (event) => {
      const how = { "+": 1.25, "=": 1.25, "-": 0.8 }[event.key];
      if (how) { zoom(scale * how); }
      if (event.key === "0") { zoom(fit()); }
    });
    let grip = null;
    view.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button === 0) {
        grip = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop, moved: false };
      }
    });
    window.addEventListener("pointermove", (event) => {
      if (!grip) { return; }
      const dx = event.clientX - grip.x;
      const dy = event.clientY - grip.y;
      if (grip.moved || Math.hypot(dx, dy) > 5) {
        grip.moved = true;
        view.classList.add("grabbing");
        view.scrollTo(grip.left - dx, grip.top - dy);
      }
    });
    window.addEventListener("pointerup", () => {
      view.classList.remove("grabbing");
      // The click that ends a drag leads nowhere.
      if (grip && grip.moved) {
        view.addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true });
        setTimeout(() => view.dispatchEvent(new Event("drag-over")), 0);
      }
      grip = null;
    });
    view.addEventListener("dragstart", (event) => event.preventDefault());

    // Filters: of what is said for whom and by whom (`data-role` and its like), the page shows what fits, and
    // the map dims what does not.
    const names = { role: "EveryRole", channel: "EveryChannel", tier: "EveryTier", persona: "EveryPersona" };
    const kMarked = "[data-role],[data-channel],[data-tier],[data-persona]";
    const parts = [...svg.querySelectorAll(kMarked)];
    const things = [...document.querySelectorAll(kMarked)].filter((thing) => !svg.contains(thing));
    const values = (thing, name) => (thing.dataset[name] || "").split("|").filter(Boolean);
    const chosen = {};
    const fits = (thing) => Object.entries(chosen).every(([name, value]) => {
      const own = values(thing, name);
      // What is said for nobody in particular is for everybody.
      return !value || own.includes(value) || (own.length === 0 && (name === "tier" || name === "persona"));
    });
    const bar = tools.querySelector("[data-filters]");
    const count = document.createElement("p");
    count.className = "filter-count";
    count.setAttribute("role", "status");
    const all = document.createElement("button");
    all.type = "button";
    all.textContent = say("All");
    all.hidden = true;
    const apply = () => {
      const fitting = new Set(things.filter(fits));
      for (const thing of things) {
        // A hand-off stays for the contact that stands in it.
        thing.hidden = !fitting.has(thing) && ![...thing.querySelectorAll(kMarked)].some((inner) => fitting.has(inner));
      }
      for (const row of document.querySelectorAll(".agenda > li")) {
        const link = row.querySelector('.what a[href^="#"]');
        const thing = link && document.getElementById(link.getAttribute("href").slice(1));
        row.hidden = Boolean(thing && thing.hidden);
      }
      for (const part of parts) { part.classList.toggle("not-this", !fits(part)); }
      const away = things.filter((thing) => thing.hidden).length;
      all.hidden = !Object.values(chosen).some(Boolean);
      count.textContent = all.hidden ? "" : say("Chosen", things.length - away, things.length);
    };
    // A link to what the filters hide shows it.
    const uncover = () => {
      const thing = aimed();
      if (thing && thing.closest("[hidden]")) { all.click(); thing.scrollIntoView(); }
    };
    for (const name of Object.keys(names)) {
      const all = [...new Set([...things, ...parts].flatMap((thing) => values(thing, name)))].sort();
      if (all.length < 2) { continue; }
      const label = document.createElement("label");
      const unseen = document.createElement("span");
      unseen.className = "unseen";
      unseen.textContent = say(names[name]);
      const select = document.createElement("select");
      select.dataset.filter = name;
      select.append(new Option(say(names[name]), ""));
      for (const value of all) { select.append(new Option(value, value)); }
      select.addEventListener("change", () => { chosen[name] = select.value; apply(); });
      label.append(unseen, select);
      bar.append(label);
    }
    all.addEventListener("click", () => {
      for (const select of bar.querySelectorAll("select")) { select.value = ""; }
      for (const name of Object.keys(chosen)) { chosen[name] = ""; }
      apply();
    });
    bar.append(all);
    tools.closest(".picture-head").append(count);
    window.addEventListener("hashchange", uncover);
  }
})();
