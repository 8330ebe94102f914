// Of `journeyc serve` alone: loads the page again when the specs have changed, and says what is wrong with them.
"use strict";
(function () {
  let known = null;
  // Opened once; whoever closes it has read it.
  let told = false;
  const show = (findings, stale) => {
    let box = document.getElementById("journeyc-findings");
    if (!findings) { if (box) { box.remove(); } return; }
    if (!box) {
      box = document.createElement("details");
      box.id = "journeyc-findings";
      box.className = "findings";
      const summary = document.createElement("summary");
      summary.setAttribute("role", "status");
      box.append(summary, document.createElement("pre"));
      document.body.append(box);
    }
    box.querySelector("summary").textContent = stale ? "Your last change is not shown: it can't be built yet" : "What the check says";
    box.querySelector("pre").textContent = findings;
    if (stale && !told) { box.open = true; }
    told = stale;
  };
  const ask = async () => {
    try {
      const state = await (await fetch("/journeyc-state.json")).json();
      if (known !== null && known !== state.version) { location.reload(); return; }
      known = state.version;
      show(state.findings, state.stale);
    } catch (gone) { /* The preview was stopped; it may come back. */ }
    setTimeout(ask, 700);
  };
  ask();
})();
